// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prints what Log4brains sees in the project folder that is named, as JSON.
//
// usage: node log4brains.js NODE_MODULES PROJECT

const path = require("path");

const { Log4brains } = require(path.join(process.argv[2], "@log4brains", "core"));

(async () => {
  const project = await Log4brains.create(process.argv[3]);
  const records = await project.searchAdrs();
  console.log(
    JSON.stringify(
      records.map(({ slug, title, status, deciders, tags, publicationDate }) => ({
        slug,
        title,
        status,
        deciders,
        tags,
        date: publicationDate,
      })),
    ),
  );
})();

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Made by build-aux/extract-catalog-strings from the bundled catalog; do not
 * edit. Never compiled: it only shows the texts to xgettext. */

#if 0
/* Translators: python-web.title */
NC_ ("catalog title", "Python web projects");
/* Translators: python-web.summary */
NC_ ("catalog summary", "Compares Django, FastAPI, both together and plain Python without a framework as the base of a web project.");
/* Translators: python-web.scale[missing].label */
NC_ ("catalog level", "Missing or in the way");
/* Translators: python-web.scale[own-work].label */
NC_ ("catalog level", "Weak, much own work");
/* Translators: python-web.scale[with-help].label */
NC_ ("catalog level", "Works with some help");
/* Translators: python-web.scale[good].label */
NC_ ("catalog level", "Good as it comes");
/* Translators: python-web.scale[best].label */
NC_ ("catalog level", "Best fit, the usual way");
/* Translators: python-web.importance[not-needed].label and 1 more */
NC_ ("catalog importance", "Not needed");
/* Translators: python-web.importance[nice].label */
NC_ ("catalog importance", "Nice to have");
/* Translators: python-web.importance[important].label and 1 more */
NC_ ("catalog importance", "Important");
/* Translators: python-web.importance[must].label */
NC_ ("catalog importance", "Must have");
/* Translators: python-web.importance[nice].short */
NC_ ("catalog importance", "Nice");
/* Translators: python-web.importance[must].short */
NC_ ("catalog importance", "Must");
/* Translators: python-web.confidence[high].label */
NC_ ("catalog confidence", "Well supported");
/* Translators: python-web.confidence[medium].label */
NC_ ("catalog confidence", "Partly a judgement");
/* Translators: python-web.confidence[low].label */
NC_ ("catalog confidence", "Disputed or thin evidence");
/* Translators: python-web.options[django].name */
NC_ ("catalog option", "Django");
/* Translators: python-web.options[fastapi].name */
NC_ ("catalog option", "FastAPI");
/* Translators: python-web.options[django-fastapi].name */
NC_ ("catalog option", "Django + FastAPI");
/* Translators: python-web.options[plain-python].name */
NC_ ("catalog option", "Plain Python");
/* Translators: python-web.options[django].summary */
NC_ ("catalog option summary", "A framework for whole web applications: data layer, accounts, staff screens and pages are included; data endpoints for other programs (APIs) come from add-ons.");
/* Translators: python-web.options[fastapi].summary */
NC_ ("catalog option summary", "A framework for data endpoints (APIs): input checks, documentation and shared waiting (async) are included; data layer, accounts and staff screens come from add-ons.");
/* Translators: python-web.options[django-fastapi].summary */
NC_ ("catalog option summary", "Django for accounts, staff screens and records, FastAPI beside it for data endpoints or busy parts; there are two systems to run.");
/* Translators: python-web.options[plain-python].summary */
NC_ ("catalog option summary", "Python and its standard library without a web framework: enough for scripts and scheduled jobs, not made for serving visitors.");
/* Translators: python-web.groups[building].title */
NC_ ("catalog group", "What you are building");
/* Translators: python-web.groups[staff].title */
NC_ ("catalog group", "Staff, content and accounts");
/* Translators: python-web.groups[data].title */
NC_ ("catalog group", "Data");
/* Translators: python-web.groups[api].title */
NC_ ("catalog group", "Data for other systems");
/* Translators: python-web.groups[speed].title */
NC_ ("catalog group", "Speed and live screens");
/* Translators: python-web.groups[team].title */
NC_ ("catalog group", "Team and time");
/* Translators: python-web.groups[upkeep].title */
NC_ ("catalog group", "Upkeep and add-ons");
/* Translators: python-web.groups[building].summary */
NC_ ("catalog group summary", "The kind of product, and whom or what it serves.");
/* Translators: python-web.groups[staff].summary */
NC_ ("catalog group summary", "Screens for your own people, and accounts for those who sign in.");
/* Translators: python-web.groups[data].summary */
NC_ ("catalog group summary", "What is kept, how it changes and how it is checked.");
/* Translators: python-web.groups[api].summary */
NC_ ("catalog group summary", "The interfaces (APIs) that other programs and developers rely on.");
/* Translators: python-web.groups[speed].summary */
NC_ ("catalog group summary", "How busy it gets, what must happen at once, and what may happen in the background.");
/* Translators: python-web.groups[team].summary */
NC_ ("catalog group summary", "What the developers know and prefer, and how soon a first version is due.");
/* Translators: python-web.groups[upkeep].summary */
NC_ ("catalog group summary", "What it takes to secure, extend, run and staff it over the years.");
/* Translators: python-web.needs[full-website].title */
NC_ ("catalog need", "Website with server-built pages");
/* Translators: python-web.needs[separate-frontend-api].title */
NC_ ("catalog need", "Backend for a separate frontend");
/* Translators: python-web.needs[focused-service].title */
NC_ ("catalog need", "One small service, one job");
/* Translators: python-web.needs[broad-product].title */
NC_ ("catalog need", "Complete product, many parts");
/* Translators: python-web.needs[script-or-job].title */
NC_ ("catalog need", "Script or scheduled job");
/* Translators: python-web.needs[ai-model-serving].title */
NC_ ("catalog need", "AI model that answers requests");
/* Translators: python-web.needs[staff-admin].title */
NC_ ("catalog need", "Ready-made staff screens");
/* Translators: python-web.needs[roles-permissions].title */
NC_ ("catalog need", "Roles and permissions");
/* Translators: python-web.needs[content-management].title */
NC_ ("catalog need", "Publishing by editors");
/* Translators: python-web.needs[user-sign-in].title */
NC_ ("catalog need", "Sign-up and sign-in");
/* Translators: python-web.needs[forms-uploads].title */
NC_ ("catalog need", "Forms and file uploads");
/* Translators: python-web.needs[relational-data].title */
NC_ ("catalog need", "Linked records in a database");
/* Translators: python-web.needs[schema-changes].title */
NC_ ("catalog need", "Changes to the data structure");
/* Translators: python-web.needs[own-data-choice].title */
NC_ ("catalog need", "Free choice of data store");
/* Translators: python-web.needs[input-validation].title */
NC_ ("catalog need", "Strict checks on incoming data");
/* Translators: python-web.needs[api-documentation].title */
NC_ ("catalog need", "Up-to-date API documentation");
/* Translators: python-web.needs[concise-endpoints].title */
NC_ ("catalog need", "Quick changes to endpoints");
/* Translators: python-web.needs[raw-speed].title */
NC_ ("catalog need", "Very high request speed");
/* Translators: python-web.needs[many-waiting-requests].title */
NC_ ("catalog need", "Many requests that wait");
/* Translators: python-web.needs[live-updates].title */
NC_ ("catalog need", "Live screen updates");
/* Translators: python-web.needs[background-jobs].title */
NC_ ("catalog need", "Work in the background");
/* Translators: python-web.needs[growth-scale].title */
NC_ ("catalog need", "Strong growth in users");
/* Translators: python-web.needs[fast-first-release].title */
NC_ ("catalog need", "Complete first version soon");
/* Translators: python-web.needs[conventions-decided].title */
NC_ ("catalog need", "Design decisions made for us");
/* Translators: python-web.needs[freedom-to-choose].title */
NC_ ("catalog need", "Free choice of every part");
/* Translators: python-web.needs[easy-to-learn].title */
NC_ ("catalog need", "Easy for newcomers");
/* Translators: python-web.needs[team-knows-django].title */
NC_ ("catalog need", "Team knows Django");
/* Translators: python-web.needs[team-types-python].title */
NC_ ("catalog need", "Team writes typed Python");
/* Translators: python-web.needs[built-in-security].title */
NC_ ("catalog need", "Protection from common attacks");
/* Translators: python-web.needs[ready-made-addons].title */
NC_ ("catalog need", "Proven add-ons");
/* Translators: python-web.needs[long-term-support].title */
NC_ ("catalog need", "Years of predictable upkeep");
/* Translators: python-web.needs[consistent-large-codebase].title */
NC_ ("catalog need", "One large shared codebase");
/* Translators: python-web.needs[light-footprint].title */
NC_ ("catalog need", "Nothing unused on board");
/* Translators: python-web.needs[simple-operations].title */
NC_ ("catalog need", "Few moving parts to run");
/* Translators: python-web.needs[hiring-pool].title */
NC_ ("catalog need", "Developers easy to find");
/* Translators: python-web.needs[full-website].question */
NC_ ("catalog question", "Visitors see pages that our own server builds");
/* Translators: python-web.needs[separate-frontend-api].question */
NC_ ("catalog question", "Our backend supplies data to a separate app or web frontend");
/* Translators: python-web.needs[focused-service].question */
NC_ ("catalog question", "We are building one small service with a single job");
/* Translators: python-web.needs[broad-product].question */
NC_ ("catalog question", "We are building a full product: accounts, pages, reports");
/* Translators: python-web.needs[script-or-job].question */
NC_ ("catalog question", "A program is started by hand or by a timer; nobody visits it");
/* Translators: python-web.needs[ai-model-serving].question */
NC_ ("catalog question", "Users or programs get answers from an AI model");
/* Translators: python-web.needs[staff-admin].question */
NC_ ("catalog question", "Staff need ready-made screens to edit records");
/* Translators: python-web.needs[roles-permissions].question */
NC_ ("catalog question", "People need different rights to see and change data");
/* Translators: python-web.needs[content-management].question */
NC_ ("catalog question", "Editors write, review and publish texts or listings");
/* Translators: python-web.needs[user-sign-in].question */
NC_ ("catalog question", "Users have accounts: they register, sign in, reset passwords");
/* Translators: python-web.needs[forms-uploads].question */
NC_ ("catalog question", "Visitors send us filled-in forms and files");
/* Translators: python-web.needs[relational-data].question */
NC_ ("catalog question", "Our data are linked records, such as customers and orders");
/* Translators: python-web.needs[schema-changes].question */
NC_ ("catalog question", "What we store will change often after the launch");
/* Translators: python-web.needs[own-data-choice].question */
NC_ ("catalog question", "We rely on a special data store, on several, or on none");
/* Translators: python-web.needs[input-validation].question */
NC_ ("catalog question", "Data that others send us need strict checks on arrival");
/* Translators: python-web.needs[api-documentation].question */
NC_ ("catalog question", "Partners need up-to-date documentation of our API");
/* Translators: python-web.needs[concise-endpoints].question */
NC_ ("catalog question", "Small data interfaces (endpoints) will change and grow often");
/* Translators: python-web.needs[raw-speed].question */
NC_ ("catalog question", "Serving very many requests very quickly is our selling point");
/* Translators: python-web.needs[many-waiting-requests].question */
NC_ ("catalog question", "Many users at once wait for slow outside services");
/* Translators: python-web.needs[live-updates].question */
NC_ ("catalog question", "Screens change by themselves: chat, alerts, live figures");
/* Translators: python-web.needs[background-jobs].question */
NC_ ("catalog question", "Longer work runs behind the scenes: e-mails, reports, imports");
/* Translators: python-web.needs[growth-scale].question */
NC_ ("catalog question", "Many more people will use it over time than at the start");
/* Translators: python-web.needs[fast-first-release].question */
NC_ ("catalog question", "We want a complete first version in use soon");
/* Translators: python-web.needs[conventions-decided].question */
NC_ ("catalog question", "The big technical decisions come already made");
/* Translators: python-web.needs[freedom-to-choose].question */
NC_ ("catalog question", "Each technical part is ours to choose and to replace");
/* Translators: python-web.needs[easy-to-learn].question */
NC_ ("catalog question", "Our developers have yet to learn web work in Python");
/* Translators: python-web.needs[team-knows-django].question */
NC_ ("catalog question", "Our developers have solid experience with Django");
/* Translators: python-web.needs[team-types-python].question */
NC_ ("catalog question", "Our developers note data types in their code (type hints)");
/* Translators: python-web.needs[built-in-security].question */
NC_ ("catalog question", "Common web attacks are blocked without extra work of ours");
/* Translators: python-web.needs[ready-made-addons].question */
NC_ ("catalog question", "We count on proven add-ons: payments, search, shop, content");
/* Translators: python-web.needs[long-term-support].question */
NC_ ("catalog question", "It runs for years with rare upgrades that can be planned");
/* Translators: python-web.needs[consistent-large-codebase].question */
NC_ ("catalog question", "Many developers will share one large body of code for years");
/* Translators: python-web.needs[light-footprint].question */
NC_ ("catalog question", "Every part on board is one that we need");
/* Translators: python-web.needs[simple-operations].question */
NC_ ("catalog question", "A small team can run it: one system with few moving parts");
/* Translators: python-web.needs[hiring-pool].question */
NC_ ("catalog question", "New developers for it can be found when people leave");
/* Translators: python-web.needs[full-website].why */
NC_ ("catalog need why", "Page building is either on board or must be put together from parts");
/* Translators: python-web.needs[separate-frontend-api].why */
NC_ ("catalog need why", "Then the data interface (API) is what counts, not pages and forms");
/* Translators: python-web.needs[focused-service].why */
NC_ ("catalog need why", "The less such a service carries along, the less there is to look after");
/* Translators: python-web.needs[broad-product].why */
NC_ ("catalog need why", "Many parts have to work together, and each missing one must be built");
/* Translators: python-web.needs[script-or-job].why */
NC_ ("catalog need why", "Web features bring nothing to a program that nobody visits");
/* Translators: python-web.needs[ai-model-serving].why */
NC_ ("catalog need why", "The model needs a dependable way to receive questions and send results");
/* Translators: python-web.needs[staff-admin].why */
NC_ ("catalog need why", "Saves weeks when people other than developers manage the data");
/* Translators: python-web.needs[roles-permissions].why */
NC_ ("catalog need why", "Ready-made rights lower the risk that data reach the wrong person");
/* Translators: python-web.needs[content-management].why */
NC_ ("catalog need why", "Drafting, reviewing and publishing take much more than a text field");
/* Translators: python-web.needs[user-sign-in].why */
NC_ ("catalog need why", "Errors in account handling put every user at risk");
/* Translators: python-web.needs[forms-uploads].why */
NC_ ("catalog need why", "Mistyped entries need a helpful answer, and files a safe place");
/* Translators: python-web.needs[relational-data].why */
NC_ ("catalog need why", "Well-kept links stop records from contradicting each other");
/* Translators: python-web.needs[schema-changes].why */
NC_ ("catalog need why", "Each database copy has to follow every change safely");
/* Translators: python-web.needs[own-data-choice].why */
NC_ ("catalog need why", "Some frameworks expect one kind of database and resist others");
/* Translators: python-web.needs[input-validation].why */
NC_ ("catalog need why", "Faulty data cause less harm when they are turned away at once");
/* Translators: python-web.needs[api-documentation].why */
NC_ ("catalog need why", "Documentation made from the code keeps pace with every change");
/* Translators: python-web.needs[concise-endpoints].why */
NC_ ("catalog need why", "Short code is read, changed and checked in less time");
/* Translators: python-web.needs[raw-speed].why */
NC_ ("catalog need why", "Few products feel this; in most of them the database sets the pace");
/* Translators: python-web.needs[many-waiting-requests].why */
NC_ ("catalog need why", "Users who wait can share one process, or each can block one");
/* Translators: python-web.needs[live-updates].why */
NC_ ("catalog need why", "Needs lasting connections that reach every user, on any server");
/* Translators: python-web.needs[background-jobs].why */
NC_ ("catalog need why", "Long work needs a place to run, or people wait and a restart loses it");
/* Translators: python-web.needs[growth-scale].why */
NC_ ("catalog need why", "Database care, caching and more servers count for most of it");
/* Translators: python-web.needs[fast-first-release].why */
NC_ ("catalog need why", "What is already there shortens the way to a whole, usable product");
/* Translators: python-web.needs[conventions-decided].why */
NC_ ("catalog need why", "Less to argue about early on, and newcomers find their way sooner");
/* Translators: python-web.needs[freedom-to-choose].why */
NC_ ("catalog need why", "Suits teams with a fixed set of tools or with unusual needs");
/* Translators: python-web.needs[easy-to-learn].why */
NC_ ("catalog need why", "Time spent on learning delays the first result");
/* Translators: python-web.needs[team-knows-django].why */
NC_ ("catalog need why", "Familiar tools deliver sooner, provided that they suit the task");
/* Translators: python-web.needs[team-types-python].why */
NC_ ("catalog need why", "Types that are written down can drive checks and documentation");
/* Translators: python-web.needs[built-in-security].why */
NC_ ("catalog need why", "Matters most where nobody in the team specialises in security");
/* Translators: python-web.needs[ready-made-addons].why */
NC_ ("catalog need why", "What others have built and tested need not be built again");
/* Translators: python-web.needs[long-term-support].why */
NC_ ("catalog need why", "Upgrades cost money; published dates let you budget for them");
/* Translators: python-web.needs[consistent-large-codebase].why */
NC_ ("catalog need why", "A common structure keeps it readable when people come and go");
/* Translators: python-web.needs[light-footprint].why */
NC_ ("catalog need why", "There is less to set up, to explain and to keep in mind");
/* Translators: python-web.needs[simple-operations].why */
NC_ ("catalog need why", "Each further service has to be deployed, watched and repaired");
/* Translators: python-web.needs[hiring-pool].why */
NC_ ("catalog need why", "Those who maintain a system rarely stay the same over its life");
/* Translators: python-web.needs[full-website].ratings.django.because */
NC_ ("catalog reason", "Page templates, forms and visitor sessions are part of the framework and set up in every new project. The first page takes a few more steps than one article shows.");
/* Translators: python-web.needs[full-website].ratings.fastapi.because */
NC_ ("catalog reason", "Page templates and finished frontends can be served, although one article counts templates as missing. Forms with error messages and protected sessions remain to be added or built.");
/* Translators: python-web.needs[full-website].ratings.django-fastapi.because */
NC_ ("catalog reason", "The Django half builds the pages at full strength. The FastAPI half adds nothing to them, yet it has to be carried along.");
/* Translators: python-web.needs[full-website].ratings.plain-python.because */
NC_ ("catalog reason", "Python brings nothing for pages or forms, and its own web server is not meant for a live site.");
/* Translators: python-web.needs[separate-frontend-api].ratings.django.because */
NC_ ("catalog reason", "Data endpoints come from an add-on: Django REST framework, which one article calls the reference, or django-ninja. Page features lie idle; another article finds Django more than such a project needs.");
/* Translators: python-web.needs[separate-frontend-api].ratings.fastapi.because */
NC_ ("catalog reason", "Data endpoints are what it is made for, with checks and a description (OpenAPI) from which code for the app can be generated. Where the project needs a data layer or user accounts, these are added.");
/* Translators: python-web.needs[separate-frontend-api].ratings.django-fastapi.because */
NC_ ("catalog reason", "The FastAPI half does this in full. A second framework is worth its cost only if the project needs Django for something else.");
/* Translators: python-web.needs[separate-frontend-api].ratings.plain-python.because */
NC_ ("catalog reason", "Python brings nothing for supplying apps with data, and its own web server is not meant for a live site.");
/* Translators: python-web.needs[focused-service].ratings.django.because */
NC_ ("catalog reason", "A small service works, and parts that it does not need can be switched off. It still takes on settings and a structure made for larger applications.");
/* Translators: python-web.needs[focused-service].ratings.fastapi.because */
NC_ ("catalog reason", "A small service can start as one file on a small core, and the articles that discuss this case all choose it. Storage or a job queue is added as the job requires.");
/* Translators: python-web.needs[focused-service].ratings.django-fastapi.because */
NC_ ("catalog reason", "An article describes the pair for complex systems; two frameworks for one small job work against the aim.");
/* Translators: python-web.needs[focused-service].ratings.plain-python.because */
NC_ ("catalog reason", "Fits a service that works through files, a queue or a schedule. To answer requests over the web it lacks a server: the one that comes with Python is not meant for a live site.");
/* Translators: python-web.needs[broad-product].ratings.django.because */
NC_ ("catalog reason", "Accounts, staff screens, pages, data layer and e-mail form one set that is made to work together. Payments, search and serving several client companies in one system need add-ons.");
/* Translators: python-web.needs[broad-product].ratings.fastapi.because */
NC_ ("catalog reason", "Accounts, password recovery, a dashboard and deployment come with an official starter template. Other parts are for the team to select and connect, and the template’s code is its own to maintain.");
/* Translators: python-web.needs[broad-product].ratings.django-fastapi.because */
NC_ ("catalog reason", "Articles describe it for complex systems, with Django as the broad base and FastAPI beside it for special tasks. It costs a second system, and it must be clear which half owns which data.");
/* Translators: python-web.needs[broad-product].ratings.plain-python.because */
NC_ ("catalog reason", "Accounts, pages, staff screens and the rest would all have to be written, and Python’s own web server is not meant for a live site.");
/* Translators: python-web.needs[script-or-job].ratings.django.because */
NC_ ("catalog reason", "A job can run as a command inside a Django project, which suits work on that project’s data. On its own it would carry a whole project that it does not need.");
/* Translators: python-web.needs[script-or-job].ratings.fastapi.because */
NC_ ("catalog reason", "A framework for answering web requests has no task where none ever arrive. The one article that covers this case uses no framework for it.");
/* Translators: python-web.needs[script-or-job].ratings.django-fastapi.because */
NC_ ("catalog reason", "Both frameworks exist to answer web requests, which such a program never receives; a pair of them doubles the load.");
/* Translators: python-web.needs[script-or-job].ratings.plain-python.because */
NC_ ("catalog reason", "Python’s standard library covers files, outgoing web requests, dates, e-mail and a small database, and the operating system starts the job. Retries and monitoring are own work.");
/* Translators: python-web.needs[ai-model-serving].ratings.django.because */
NC_ ("catalog reason", "Endpoints for a model come from an API add-on, and a job queue takes the long computations. Django itself has no particular help for the data that go into a model and come out.");
/* Translators: python-web.needs[ai-model-serving].ratings.fastapi.because */
NC_ ("catalog reason", "Endpoints with checked data and streamed replies are included, and model-serving tools accept it. Two articles credit asynchronous code; for heavy computing, its documentation advises several processes.");
/* Translators: python-web.needs[ai-model-serving].ratings.django-fastapi.because */
NC_ ("catalog reason", "A split that articles describe: users and their data stay with Django, while the model runs in a FastAPI service. The two halves need a safe way to recognise each other.");
/* Translators: python-web.needs[ai-model-serving].ratings.plain-python.because */
NC_ ("catalog reason", "Suits a model that works through data in batches, without anyone waiting. To answer requests it lacks a server: the one that comes with Python is not meant for a live site.");
/* Translators: python-web.needs[staff-admin].ratings.django.because */
NC_ ("catalog reason", "Screens for finding and editing records are made from the data model, together with history and rights. Each kind of record needs a short set-up, and the screens are meant for internal staff only.");
/* Translators: python-web.needs[staff-admin].ratings.fastapi.because */
NC_ ("catalog reason", "Screens for finding and editing records come from two packages, one in beta, one close to version 1.0. Both are younger and less complete than Django’s; one article still expects such screens to be built by hand.");
/* Translators: python-web.needs[staff-admin].ratings.django-fastapi.because */
NC_ ("catalog reason", "The Django half supplies these screens for the database that both halves share, provided that it owns the data model.");
/* Translators: python-web.needs[staff-admin].ratings.plain-python.because */
NC_ ("catalog reason", "Python brings no staff screens of any kind, and its own web server is not meant for a live site.");
/* Translators: python-web.needs[roles-permissions].ratings.django.because */
NC_ ("catalog reason", "Groups and rights to view, create, change and delete each kind of record are included, and the staff screens obey them. Rights on single records need an add-on.");
/* Translators: python-web.needs[roles-permissions].ratings.fastapi.because */
NC_ ("catalog reason", "Building blocks that check rights at each endpoint are included and documented. Storing the roles and deciding who may do what is code that you write yourself.");
/* Translators: python-web.needs[roles-permissions].ratings.django-fastapi.because */
NC_ ("catalog reason", "The Django half stores roles and rights. The FastAPI half must ask for them there and repeat every check.");
/* Translators: python-web.needs[roles-permissions].ratings.plain-python.because */
NC_ ("catalog reason", "Python brings nothing for storing roles or checking rights, and its own web server is not meant for a live site.");
/* Translators: python-web.needs[content-management].ratings.django.because */
NC_ ("catalog reason", "Its staff screens cover simple editing, and Wagtail, a complete content management system (CMS), is built on it. Full editorial work with drafts and reviews calls for such an add-on.");
/* Translators: python-web.needs[content-management].ratings.fastapi.because */
NC_ ("catalog reason", "One article reports a blog platform with its data side on it, and a separate content management system (CMS) can be attached. None of similar standing built on it was found, so editing and review are own work.");
/* Translators: python-web.needs[content-management].ratings.django-fastapi.because */
NC_ ("catalog reason", "Editors work with Wagtail in the Django half, and the FastAPI half reads what they publish. Wagtail can also hand out content by itself.");
/* Translators: python-web.needs[content-management].ratings.plain-python.because */
NC_ ("catalog reason", "Python brings nothing for editing, reviewing or publishing, and its own web server is not meant for a live site.");
/* Translators: python-web.needs[user-sign-in].ratings.django.because */
NC_ ("catalog reason", "Accounts, sign-in and password reset are included. One article says registration is included; the documentation shows it is an add-on, like social sign-in and a limit on failed attempts.");
/* Translators: python-web.needs[user-sign-in].ratings.fastapi.because */
NC_ ("catalog reason", "Helpers for API keys and sign-in by token (OAuth2) are included. One article speaks of manual set-up, which holds for storing users, registering them and password reset; the best-known add-on gets maintenance only.");
/* Translators: python-web.needs[user-sign-in].ratings.django-fastapi.because */
NC_ ("catalog reason", "The Django half keeps the accounts, and the FastAPI half trusts tokens. FastAPI’s documentation describes sharing one user table with Django; the link itself has to be built.");
/* Translators: python-web.needs[user-sign-in].ratings.plain-python.because */
NC_ ("catalog reason", "Python brings no accounts or sign-in screens, and its own web server is not meant for a live site.");
/* Translators: python-web.needs[forms-uploads].ratings.django.because */
NC_ ("catalog reason", "Forms that check entries, explain mistakes and allow a second try are included, and so is the storing of uploaded files. Full safety against harmful uploads still takes extra care.");
/* Translators: python-web.needs[forms-uploads].ratings.fastapi.because */
NC_ ("catalog reason", "Forms that have been filled in and uploaded files can be received once an extra package is installed. Showing the forms and their error messages is left to the frontend.");
/* Translators: python-web.needs[forms-uploads].ratings.django-fastapi.because */
NC_ ("catalog reason", "The Django half takes forms and uploads in full; the FastAPI half is not needed for them.");
/* Translators: python-web.needs[forms-uploads].ratings.plain-python.because */
NC_ ("catalog reason", "Python brings nothing suited to receiving forms and files, and its own web server is not meant for a live site.");
/* Translators: python-web.needs[relational-data].ratings.django.because */
NC_ ("catalog reason", "A data layer for linked records is included and supports five database systems. Repeated queries can slow it down; a setting that is new in version 6.1 prevents most of them.");
/* Translators: python-web.needs[relational-data].ratings.fastapi.because */
NC_ ("catalog reason", "A data layer is added from outside; the documentation shows SQLModel, built on SQLAlchemy. SQLAlchemy is very capable, so what it costs is choosing and setting up; SQLModel has not reached 0.1.");
/* Translators: python-web.needs[relational-data].ratings.django-fastapi.because */
NC_ ("catalog reason", "The Django half owns the records, and the FastAPI half reaches them through an API, or directly but with care. Calling Django’s data layer from FastAPI is known to cause connection trouble.");
/* Translators: python-web.needs[relational-data].ratings.plain-python.because */
NC_ ("catalog reason", "Python brings one small database (SQLite), with queries written by hand. Other databases need a driver or a data layer.");
/* Translators: python-web.needs[schema-changes].ratings.django.because */
NC_ ("catalog reason", "Changes are drafted from the data model, kept as files and applied by command. One article calls this automatic; the documentation shows two commands that someone has to run.");
/* Translators: python-web.needs[schema-changes].ratings.fastapi.because */
NC_ ("catalog reason", "Changes are drafted by Alembic, a proven separate tool that must be linked to the data model. One article calls it manual; its documentation shows drafts, each to be reviewed by hand.");
/* Translators: python-web.needs[schema-changes].ratings.django-fastapi.because */
NC_ ("catalog reason", "Changes run smoothly as long as Django alone defines the tables. If both halves define them, they are hard to keep in order.");
/* Translators: python-web.needs[schema-changes].ratings.plain-python.because */
NC_ ("catalog reason", "Changes are written by hand as database commands (SQL). A separate tool can help with the drafts.");
/* Translators: python-web.needs[own-data-choice].ratings.django.because */
NC_ ("catalog reason", "Strong with relational databases, the only kind it supports officially. Other stores depend on side projects or on add-ons by their vendors, and some features are lost.");
/* Translators: python-web.needs[own-data-choice].ratings.fastapi.because */
NC_ ("catalog reason", "Open to any kind of store, to several at once or to none. One article counts this as a gain, another as a cost, since each store has to be chosen and connected by the team.");
/* Translators: python-web.needs[own-data-choice].ratings.django-fastapi.because */
NC_ ("catalog reason", "FastAPI can look after the unusual stores while Django keeps the ordinary records. Keeping the stores in step is own work.");
/* Translators: python-web.needs[own-data-choice].ratings.plain-python.because */
NC_ ("catalog reason", "Any library that a store offers for Python can be used. Nothing is prepared, so connecting it is the team’s work.");
/* Translators: python-web.needs[input-validation].ratings.django.because */
NC_ ("catalog reason", "Checks for forms and data models are included, and the usual API add-on brings its own. They take more writing; the add-on django-ninja offers the same typed checks as FastAPI.");
/* Translators: python-web.needs[input-validation].ratings.fastapi.because */
NC_ ("catalog reason", "Checks and conversions follow from the data types that the code declares. One article says every reply is checked too; the documentation shows this holds where a reply type is declared.");
/* Translators: python-web.needs[input-validation].ratings.django-fastapi.because */
NC_ ("catalog reason", "Data from outside arrive through the FastAPI half and are checked there. The rules of the two halves have to be kept in step.");
/* Translators: python-web.needs[input-validation].ratings.plain-python.because */
NC_ ("catalog reason", "Checks are written by hand. A separate library for data checks (Pydantic) can be used without a framework.");
/* Translators: python-web.needs[api-documentation].ratings.django.because */
NC_ ("catalog reason", "Documentation comes from add-ons: drf-spectacular on top of REST framework, or django-ninja. One article relies on REST framework’s browsable pages; that project now points to drf-spectacular.");
/* Translators: python-web.needs[api-documentation].ratings.fastapi.because */
NC_ ("catalog reason", "Documentation comes with the framework, as web pages and as a machine-readable file (OpenAPI), and follows the code. It covers the input and output that the code declares.");
/* Translators: python-web.needs[api-documentation].ratings.django-fastapi.because */
NC_ ("catalog reason", "Endpoints in the FastAPI half are documented automatically. Those in the Django half need an add-on, drf-spectacular or django-ninja.");
/* Translators: python-web.needs[api-documentation].ratings.plain-python.because */
NC_ ("catalog reason", "Python brings nothing that documents an API, and its own web server is not meant for a live site.");
/* Translators: python-web.needs[concise-endpoints].ratings.django.because */
NC_ ("catalog reason", "An endpoint has its address, its code and the conversion of its data in separate places. This is regular but longer; the add-on django-ninja allows a shorter style.");
/* Translators: python-web.needs[concise-endpoints].ratings.fastapi.because */
NC_ ("catalog reason", "An endpoint has its address, its code and its data types in one function, which yields checks and documentation. This is short; saving the data is still code of your own.");
/* Translators: python-web.needs[concise-endpoints].ratings.django-fastapi.because */
NC_ ("catalog reason", "The short style is available in the FastAPI half. Endpoints in the Django half keep the longer form.");
/* Translators: python-web.needs[concise-endpoints].ratings.plain-python.because */
NC_ ("catalog reason", "Python alone has no endpoints to shorten, and its own web server is not meant for a live site.");
/* Translators: python-web.needs[raw-speed].ratings.django.because */
NC_ ("catalog reason", "Fast enough for most products. How far it trails is contested: in a public test of 11 February 2026 FastAPI gave 1.03 to 1.6 times as many near-empty answers; once a database does real work, differences shrink.");
/* Translators: python-web.needs[raw-speed].ratings.fastapi.because */
NC_ ("catalog reason", "Faster on small answers over many connections. How far it leads is contested: in a public test of 11 February 2026 it gave 1.03 to 1.6 times as many near-empty answers as Django, level with Express (Node.js), far below Go frameworks.");
/* Translators: python-web.needs[raw-speed].ratings.django-fastapi.because */
NC_ ("catalog reason", "FastAPI can take over the few busiest requests while Django keeps the rest. Only that part gains speed, and there is a second system to run.");
/* Translators: python-web.needs[raw-speed].ratings.plain-python.because */
NC_ ("catalog reason", "Python brings nothing that could carry heavy traffic, and its own web server is documented as unfit for production.");
/* Translators: python-web.needs[many-waiting-requests].ratings.django.because */
NC_ ("catalog reason", "Requests can share their waiting (async) since version 3.1 of 2020, not 4.1 as two articles say; the data layer and sign-in have followed. Database transactions and some add-ons still work step by step and need a bridge.");
/* Translators: python-web.needs[many-waiting-requests].ratings.fastapi.because */
NC_ ("catalog reason", "Requests share their waiting (async) by design, and ordinary functions are given threads so that they do not hold up the rest. Database drivers and other libraries have to be async as well to gain in full.");
/* Translators: python-web.needs[many-waiting-requests].ratings.django-fastapi.because */
NC_ ("catalog reason", "All requests that wait can go to the FastAPI half, which shares waiting by design. Whatever stays in the Django half keeps Django’s limits.");
/* Translators: python-web.needs[many-waiting-requests].ratings.plain-python.because */
NC_ ("catalog reason", "A script can make many outgoing calls at once with Python’s own async tools. There is no server that would let many users share the waiting.");
/* Translators: python-web.needs[live-updates].ratings.django.because */
NC_ ("catalog reason", "Two-way live connections (WebSockets) come with the official add-on Channels, one-way streams since version 4.2. Several processes need a message broker; the author of one article found such extra parts fragile.");
/* Translators: python-web.needs[live-updates].ratings.fastapi.because */
NC_ ("catalog reason", "Two-way live connections (WebSockets) are included, one-way streams since version 0.135. Several processes need a message broker; the helper that its documentation names is reported as archived in 2025.");
/* Translators: python-web.needs[live-updates].ratings.django-fastapi.because */
NC_ ("catalog reason", "FastAPI can hold the live connections while Django announces each change through a message broker. Both halves must agree on who is signed in.");
/* Translators: python-web.needs[live-updates].ratings.plain-python.because */
NC_ ("catalog reason", "Python brings nothing for live screens, and its own web server is documented as unfit for production.");
/* Translators: python-web.needs[background-jobs].ratings.django.because */
NC_ ("catalog reason", "A common way to describe jobs has been on board since version 6.0, but only development parts to run them. Real use needs a separate queue and a worker program.");
/* Translators: python-web.needs[background-jobs].ratings.fastapi.because */
NC_ ("catalog reason", "A way to run small tasks after the answer is on board, but they are lost if the server stops. For heavy work its documentation points to a separate queue and worker program.");
/* Translators: python-web.needs[background-jobs].ratings.django-fastapi.because */
NC_ ("catalog reason", "A separate queue with its worker program can be shared by the two halves. Either half alone would need one too, so the pairing adds nothing here.");
/* Translators: python-web.needs[background-jobs].ratings.plain-python.because */
NC_ ("catalog reason", "Scripts that the operating system starts on a schedule are dependable and easy to follow. Repeating failed work and keeping watch are left to you.");
/* Translators: python-web.needs[growth-scale].ratings.django.because */
NC_ ("catalog reason", "Servers can be added at every level; Instagram, with over 500 million users in 2016, called its system the largest built on Django. Growth still calls for caching and careful database work.");
/* Translators: python-web.needs[growth-scale].ratings.fastapi.because */
NC_ ("catalog reason", "Server processes and copies can be added as needed; Microsoft, Uber and Netflix are among the users it names. Growth still calls for caching and careful database work.");
/* Translators: python-web.needs[growth-scale].ratings.django-fastapi.because */
NC_ ("catalog reason", "A busy part can move to FastAPI and grow on servers of its own. Capacity must then be planned for two systems.");
/* Translators: python-web.needs[growth-scale].ratings.plain-python.because */
NC_ ("catalog reason", "Scripts can run on more machines. For growing numbers of visitors Python brings no server: its own is documented as unfit for production.");
/* Translators: python-web.needs[fast-first-release].ratings.django.because */
NC_ ("catalog reason", "Staff screens, sign-in and a data layer exist from the first day. One article rates it the quicker of the two to build with, since much is included; what is special to the product remains to be written.");
/* Translators: python-web.needs[fast-first-release].ratings.fastapi.because */
NC_ ("catalog reason", "A first data endpoint exists within minutes. One article rates it the slower of the two to build with, since more is set up by hand; a whole product needs parts picked and connected, which an official template eases.");
/* Translators: python-web.needs[fast-first-release].ratings.django-fastapi.because */
NC_ ("catalog reason", "Starting on Django and adding FastAPI later keeps the early pace. Setting up both from the first day slows the start.");
/* Translators: python-web.needs[fast-first-release].ratings.plain-python.because */
NC_ ("catalog reason", "Quick for a script that nobody visits. For a product with pages, accounts and stored records, nearly every part would still have to be written or found.");
/* Translators: python-web.needs[conventions-decided].ratings.django.because */
NC_ ("catalog reason", "Project structure, staff screens, sign-in and data layer are settled from the start. The team decides less, and has less say where it would have chosen differently.");
/* Translators: python-web.needs[conventions-decided].ratings.fastapi.because */
NC_ ("catalog reason", "Project structure, staff screens and data layer are left open on purpose. The team decides more, and needs to write its choices down for those who come later.");
/* Translators: python-web.needs[conventions-decided].ratings.django-fastapi.because */
NC_ ("catalog reason", "The Django half brings settled decisions, the FastAPI half few. Where one half ends and which of them owns what data is for the team to decide.");
/* Translators: python-web.needs[conventions-decided].ratings.plain-python.because */
NC_ ("catalog reason", "Nothing is decided in advance: structure, tools and habits are all for the team to settle.");
/* Translators: python-web.needs[freedom-to-choose].ratings.django.because */
NC_ ("catalog reason", "Parts can be replaced, but the staff screens and most add-ons expect the ones supplied. A team that replaces much gives up much of what comes ready-made.");
/* Translators: python-web.needs[freedom-to-choose].ratings.fastapi.because */
NC_ ("catalog reason", "Parts can be chosen freely: any data layer, any sign-in, any tool for pages. A team that wants little choice still has to choose, since little comes ready-made.");
/* Translators: python-web.needs[freedom-to-choose].ratings.django-fastapi.because */
NC_ ("catalog reason", "Every part of the FastAPI half can be chosen, while the Django half keeps the parts supplied. What both share has to suit both.");
/* Translators: python-web.needs[freedom-to-choose].ratings.plain-python.because */
NC_ ("catalog reason", "No framework prescribes anything, so that libraries and structure are open. In return the team must choose, join and look after every part.");
/* Translators: python-web.needs[easy-to-learn].ratings.django.because */
NC_ ("catalog reason", "The articles disagree: two find it harder at first, and one of them still advises it for beginners who want a whole site. More ideas come at once, yet a single tutorial in eight parts leads to a working application.");
/* Translators: python-web.needs[easy-to-learn].ratings.fastapi.because */
NC_ ("catalog reason", "The articles disagree: two find it easier at first, and a third says so only for those who know type hints. First success comes quickly, yet data and sign-in each call for a further tutorial.");
/* Translators: python-web.needs[easy-to-learn].ratings.django-fastapi.because */
NC_ ("catalog reason", "Two frameworks have to be learned, and how they meet. One article advises learning both in turn, first the one that serves the goal at hand.");
/* Translators: python-web.needs[easy-to-learn].ratings.plain-python.because */
NC_ ("catalog reason", "Nothing beyond the language has to be learned, as long as the task stays a script. As soon as visitors are to be served, this no longer holds.");
/* Translators: python-web.needs[team-knows-django].ratings.django.because */
NC_ ("catalog reason", "What the team knows of Django pays off from the first day. The author of one article warns of having once taken the familiar tool where another would have suited the task better.");
/* Translators: python-web.needs[team-knows-django].ratings.fastapi.because */
NC_ ("catalog reason", "What the team knows of Python carries over, what it knows of Django’s own parts does not. A new way of working has to be learned before the team is equally quick.");
/* Translators: python-web.needs[team-knows-django].ratings.django-fastapi.because */
NC_ ("catalog reason", "What the team knows serves the Django half; the other half is new to it. In the Django survey of 2023 about every third user also worked with Flask or FastAPI.");
/* Translators: python-web.needs[team-knows-django].ratings.plain-python.because */
NC_ ("catalog reason", "What the team knows of Python is enough for scripts, but what it knows of Django finds no use.");
/* Translators: python-web.needs[team-types-python].ratings.django.because */
NC_ ("catalog reason", "Type hints can be used with an independent package that supplies those missing in Django itself. They help while writing, but change nothing in what the program does.");
/* Translators: python-web.needs[team-types-python].ratings.fastapi.because */
NC_ ("catalog reason", "Type hints are what the framework itself works with: they produce checks, documentation and help while writing. Teams without that habit have to acquire it.");
/* Translators: python-web.needs[team-types-python].ratings.django-fastapi.because */
NC_ ("catalog reason", "Type hints take full effect in the FastAPI half. In the Django half they help while writing, but do not drive what the program does.");
/* Translators: python-web.needs[team-types-python].ratings.plain-python.because */
NC_ ("catalog reason", "Type hints belong to the language, and a separate program can check them. Without a framework they neither test incoming data nor produce documentation.");
/* Translators: python-web.needs[built-in-security].ratings.django.because */
NC_ ("catalog reason", "A new project already guards against forged requests, planted scripts or database commands, and disguised buttons (clickjacking). A limit on password guessing and full safety for uploads are left to the team.");
/* Translators: python-web.needs[built-in-security].ratings.fastapi.because */
NC_ ("catalog reason", "A new project has checks on incoming data, token sign-in helpers and rules for other sites (CORS) at hand. Guards against forged requests (CSRF) are left to the team; services without cookies need them less.");
/* Translators: python-web.needs[built-in-security].ratings.django-fastapi.because */
NC_ ("catalog reason", "The Django half keeps its guards, while the FastAPI half is secured separately. With two systems open to the network there is more to protect.");
/* Translators: python-web.needs[built-in-security].ratings.plain-python.because */
NC_ ("catalog reason", "Python brings no protection for websites. For a script that nobody can reach from outside, the question does not arise.");
/* Translators: python-web.needs[ready-made-addons].ratings.django.because */
NC_ ("catalog reason", "A very large choice. Add-ons for sign-in, content and several client companies in one system were looked at for this comparison; those for shops and payments were not and need a closer look.");
/* Translators: python-web.needs[ready-made-addons].ratings.fastapi.because */
NC_ ("catalog reason", "A growing choice, strong for APIs and AI. Add-ons for shops, content and several client companies in one system are few; its documentation argues that any Python library can be used instead.");
/* Translators: python-web.needs[ready-made-addons].ratings.django-fastapi.because */
NC_ ("catalog reason", "All Django add-ons remain available in the Django half. They do not reach into the FastAPI half by themselves.");
/* Translators: python-web.needs[ready-made-addons].ratings.plain-python.because */
NC_ ("catalog reason", "Many general Python libraries can be used. Finished parts of a product, such as a shop or a payment process, are not among them.");
/* Translators: python-web.needs[long-term-support].ratings.django.because */
NC_ ("catalog reason", "Run by a foundation, with published support dates: a release roughly every eight months, and three years of support for each third one. Version 5.2 is covered until April 2028; upgrades still need planning.");
/* Translators: python-web.needs[long-term-support].ratings.fastapi.because */
NC_ ("catalog reason", "Run by its creator and a team, without published support dates or a version 1.0, which no article mentions. Work is active; seven releases from December 2025 to June 2026 announced changes that can break existing code.");
/* Translators: python-web.needs[long-term-support].ratings.django-fastapi.because */
NC_ ("catalog reason", "Two rhythms of upgrades have to be followed: Django publishes its dates, FastAPI does not.");
/* Translators: python-web.needs[long-term-support].ratings.plain-python.because */
NC_ ("catalog reason", "Python’s standard library changes slowly, so a script seldom needs attention. Added libraries bring upgrades of their own.");
/* Translators: python-web.needs[consistent-large-codebase].ratings.django.because */
NC_ ("catalog reason", "All developers find the same structure, one data layer and one way to change the database; one article sees it in medium to large projects. How to arrange business rules is left to the team.");
/* Translators: python-web.needs[consistent-large-codebase].ratings.fastapi.because */
NC_ ("catalog reason", "All developers need a structure that the team devises and guards itself; one article sees it in small to medium projects. With discipline larger ones are possible too.");
/* Translators: python-web.needs[consistent-large-codebase].ratings.django-fastapi.because */
NC_ ("catalog reason", "There are two bodies of code with different habits. Each can be kept in order, but people who move between them have to know both.");
/* Translators: python-web.needs[consistent-large-codebase].ratings.plain-python.because */
NC_ ("catalog reason", "No structure is given, so that the code drifts apart unless the team agrees on rules early and keeps to them.");
/* Translators: python-web.needs[light-footprint].ratings.django.because */
NC_ ("catalog reason", "Two articles find it more than a small API needs. That holds for settings, ideas and features, some of which stay unused; counted in packages it is lean, with two others required, or three on Windows.");
/* Translators: python-web.needs[light-footprint].ratings.fastapi.because */
NC_ ("catalog reason", "Two articles find it lighter. That holds for settings, ideas and features, which are added when needed; counted in packages it is not, with five others required, and several further ones in its standard set.");
/* Translators: python-web.needs[light-footprint].ratings.django-fastapi.because */
NC_ ("catalog reason", "Two frameworks are on board, each with its own settings and ideas, and some features exist twice.");
/* Translators: python-web.needs[light-footprint].ratings.plain-python.because */
NC_ ("catalog reason", "Nothing is on board but Python and its standard library. Whatever else is needed has to be added and looked after by the team.");
/* Translators: python-web.needs[simple-operations].ratings.django.because */
NC_ ("catalog reason", "One system to run, with most parts from a single source. Live screens or background work add a message broker or a worker program that has to be watched as well.");
/* Translators: python-web.needs[simple-operations].ratings.fastapi.because */
NC_ ("catalog reason", "One system to run, with its parts from several sources. Live screens on several processes or background work add a message broker or a worker program here too.");
/* Translators: python-web.needs[simple-operations].ratings.django-fastapi.because */
NC_ ("catalog reason", "Two systems to run, two sets of packages, shared sign-in and shared data. One article names no drawback, but an official guide is missing; sharing one process saves a deployment, yet ties the two together.");
/* Translators: python-web.needs[simple-operations].ratings.plain-python.because */
NC_ ("catalog reason", "A script on a schedule needs no server of its own and little watching. This holds only as long as no visitors have to be served.");
/* Translators: python-web.needs[hiring-pool].ratings.django.because */
NC_ ("catalog reason", "Widely used: surveys of 2024 and 2025 place it a little behind FastAPI in share of use. One article recommends learning it for openings in larger firms; job offers were not examined.");
/* Translators: python-web.needs[hiring-pool].ratings.fastapi.because */
NC_ ("catalog reason", "Widely used: surveys of 2024 and 2025 place it a little ahead of Django in share of use. One article recommends learning it for work on AI services; job offers were not examined.");
/* Translators: python-web.needs[hiring-pool].ratings.django-fastapi.because */
NC_ ("catalog reason", "People who know both are needed, or specialists for each half. In the Django survey of 2023 about a quarter of those asked also used FastAPI.");
/* Translators: python-web.needs[hiring-pool].ratings.plain-python.because */
NC_ ("catalog reason", "Any Python developer can take over, as there is no framework to know. Work for the web would still ask for people with that experience.");
/* Translators: python-web.needs[full-website].ratings.fastapi.add[0] */
NC_ ("catalog addition", "Jinja2 (page templates)");
/* Translators: python-web.needs[full-website].ratings.fastapi.add[1] and 1 more */
NC_ ("catalog addition", "python-multipart (form fields and uploads)");
/* Translators: python-web.needs[full-website].ratings.fastapi.add[2] */
NC_ ("catalog addition", "A package for sessions and form protection (CSRF)");
/* Translators: python-web.needs[full-website].ratings.plain-python.add[0] and 15 more */
NC_ ("catalog addition", "A web framework");
/* Translators: python-web.needs[separate-frontend-api].ratings.django.add[0] and 1 more */
NC_ ("catalog addition", "Django REST framework (API add-on)");
/* Translators: python-web.needs[separate-frontend-api].ratings.django.add[1] and 2 more */
NC_ ("catalog addition", "drf-spectacular (API documentation)");
/* Translators: python-web.needs[focused-service].ratings.plain-python.add[0] */
NC_ ("catalog addition", "A queue client library (if jobs arrive by queue)");
/* Translators: python-web.needs[broad-product].ratings.fastapi.add[0] and 1 more */
NC_ ("catalog addition", "full-stack-fastapi-template (official starter project)");
/* Translators: python-web.needs[broad-product].ratings.fastapi.add[1] and 2 more */
NC_ ("catalog addition", "SQLAlchemy or SQLModel (data layer)");
/* Translators: python-web.needs[broad-product].ratings.fastapi.add[2] and 1 more */
NC_ ("catalog addition", "sqladmin or starlette-admin (staff screens)");
/* Translators: python-web.needs[broad-product].ratings.django-fastapi.add[0] and 3 more */
NC_ ("catalog addition", "A sign-in bridge between the two halves");
/* Translators: python-web.needs[broad-product].ratings.django-fastapi.add[1] and 1 more */
NC_ ("catalog addition", "Rules on which half owns which data (own work)");
/* Translators: python-web.needs[ai-model-serving].ratings.django.add[0] and 4 more */
NC_ ("catalog addition", "django-ninja (typed API endpoints)");
/* Translators: python-web.needs[ai-model-serving].ratings.django.add[1] and 4 more */
NC_ ("catalog addition", "Celery with a message broker (job queue)");
/* Translators: python-web.needs[ai-model-serving].ratings.plain-python.add[0] */
NC_ ("catalog addition", "A scheduler (for runs in batches)");
/* Translators: python-web.needs[roles-permissions].ratings.django.add[0] */
NC_ ("catalog addition", "django-guardian (rights on single records)");
/* Translators: python-web.needs[roles-permissions].ratings.fastapi.add[0] */
NC_ ("catalog addition", "Own tables and checks for roles (own work)");
/* Translators: python-web.needs[roles-permissions].ratings.django-fastapi.add[0] */
NC_ ("catalog addition", "Shared tokens that carry the roles (own work)");
/* Translators: python-web.needs[content-management].ratings.django.add[0] and 1 more */
NC_ ("catalog addition", "Wagtail (content management system)");
/* Translators: python-web.needs[content-management].ratings.fastapi.add[0] */
NC_ ("catalog addition", "A headless CMS (separate editing system)");
/* Translators: python-web.needs[content-management].ratings.fastapi.add[1] */
NC_ ("catalog addition", "Editing and review steps (own work)");
/* Translators: python-web.needs[user-sign-in].ratings.django.add[0] and 1 more */
NC_ ("catalog addition", "django-allauth (registration, social sign-in)");
/* Translators: python-web.needs[user-sign-in].ratings.fastapi.add[0] */
NC_ ("catalog addition", "PyJWT and pwdlib (tokens and password hashing)");
/* Translators: python-web.needs[user-sign-in].ratings.fastapi.add[1] */
NC_ ("catalog addition", "fastapi-users (accounts) or a hosted identity service");
/* Translators: python-web.needs[forms-uploads].ratings.fastapi.add[1] */
NC_ ("catalog addition", "Forms and error messages on screen (own work)");
/* Translators: python-web.needs[schema-changes].ratings.fastapi.add[0] and 1 more */
NC_ ("catalog addition", "Alembic (database changes)");
/* Translators: python-web.needs[schema-changes].ratings.django-fastapi.add[0] */
NC_ ("catalog addition", "One agreed tool for database changes");
/* Translators: python-web.needs[own-data-choice].ratings.django.add[0] */
NC_ ("catalog addition", "django-mongodb-backend (MongoDB, by its vendor)");
/* Translators: python-web.needs[own-data-choice].ratings.fastapi.add[0] and 2 more */
NC_ ("catalog addition", "A driver for the chosen data store");
/* Translators: python-web.needs[own-data-choice].ratings.django-fastapi.add[1] */
NC_ ("catalog addition", "Rules for keeping data stores in step (own work)");
/* Translators: python-web.needs[input-validation].ratings.plain-python.add[0] */
NC_ ("catalog addition", "Pydantic (data checks)");
/* Translators: python-web.needs[raw-speed].ratings.django.add[0] and 2 more */
NC_ ("catalog addition", "Caching");
/* Translators: python-web.needs[raw-speed].ratings.django.add[1] and 1 more */
NC_ ("catalog addition", "More server processes");
/* Translators: python-web.needs[raw-speed].ratings.django.add[2] and 3 more */
NC_ ("catalog addition", "Tuned database queries");
/* Translators: python-web.needs[raw-speed].ratings.django-fastapi.add[0] and 2 more */
NC_ ("catalog addition", "A second deployment");
/* Translators: python-web.needs[many-waiting-requests].ratings.django.add[0] and 1 more */
NC_ ("catalog addition", "Uvicorn or Daphne (async server)");
/* Translators: python-web.needs[many-waiting-requests].ratings.plain-python.add[0] */
NC_ ("catalog addition", "aiohttp or httpx (outgoing web calls)");
/* Translators: python-web.needs[live-updates].ratings.django.add[0] */
NC_ ("catalog addition", "Channels with channels-redis (two-way live connections)");
/* Translators: python-web.needs[live-updates].ratings.django.add[1] and 2 more */
NC_ ("catalog addition", "Redis (message broker)");
/* Translators: python-web.needs[growth-scale].ratings.django.add[1] and 1 more */
NC_ ("catalog addition", "Database copies for reading (replicas)");
/* Translators: python-web.needs[conventions-decided].ratings.fastapi.add[0] and 3 more */
NC_ ("catalog addition", "A house template for projects (own work)");
/* Translators: python-web.needs[conventions-decided].ratings.django-fastapi.add[0] and 1 more */
NC_ ("catalog addition", "Rules for the border between the halves (own work)");
/* Translators: python-web.needs[easy-to-learn].ratings.fastapi.add[0] */
NC_ ("catalog addition", "Tutorials for the data layer and sign-in");
/* Translators: python-web.needs[team-knows-django].ratings.fastapi.add[0] and 1 more */
NC_ ("catalog addition", "Training for the developers (own work)");
/* Translators: python-web.needs[team-types-python].ratings.django.add[0] */
NC_ ("catalog addition", "django-stubs (type information for Django)");
/* Translators: python-web.needs[team-types-python].ratings.plain-python.add[0] */
NC_ ("catalog addition", "A type checker (finds mismatched types)");
/* Translators: python-web.needs[built-in-security].ratings.fastapi.add[0] and 1 more */
NC_ ("catalog addition", "starlette-csrf or asgi-csrf (forged requests)");
/* Translators: python-web.needs[built-in-security].ratings.fastapi.add[1] and 1 more */
NC_ ("catalog addition", "A rate limiter (slows password guessing)");
/* Translators: python-web.needs[ready-made-addons].ratings.fastapi.add[0] */
NC_ ("catalog addition", "General Python libraries, joined by hand (own work)");
/* Translators: python-web.needs[long-term-support].ratings.fastapi.add[0] */
NC_ ("catalog addition", "Fixed version numbers for all packages");
/* Translators: python-web.needs[long-term-support].ratings.fastapi.add[1] */
NC_ ("catalog addition", "A thorough set of automatic tests (own work)");
/* Translators: python-web.needs[long-term-support].ratings.django-fastapi.add[0] */
NC_ ("catalog addition", "A plan of upgrades for each half (own work)");
/* Translators: python-web.needs[consistent-large-codebase].ratings.fastapi.add[1] */
NC_ ("catalog addition", "Regular code reviews (own work)");
/* Translators: python-web.needs[simple-operations].ratings.django-fastapi.add[2] */
NC_ ("catalog addition", "A reverse proxy (sends requests to the right half)");
/* Translators: python-web.overlaps[api-first].title */
NC_ ("catalog overlap", "API first");
/* Translators: python-web.overlaps[waiting-live-fast].title */
NC_ ("catalog overlap", "Waiting, live and fast");
/* Translators: python-web.overlaps[typed-data].title */
NC_ ("catalog overlap", "Typed data");
/* Translators: python-web.overlaps[included-parts].title */
NC_ ("catalog overlap", "Included parts");
/* Translators: python-web.overlaps[staff-screens].title */
NC_ ("catalog overlap", "Staff screens");
/* Translators: python-web.overlaps[database].title */
NC_ ("catalog overlap", "Database");
/* Translators: python-web.overlaps[safety].title */
NC_ ("catalog overlap", "Safety and accounts");
/* Translators: python-web.overlaps[maturity].title */
NC_ ("catalog overlap", "A mature project");
/* Translators: python-web.overlaps[lightness].title */
NC_ ("catalog overlap", "Lean and free");
/* Translators: python-web.overlaps[api-first].why */
NC_ ("catalog overlap why", "All four tend to follow from one fact: the product is, above all, an interface for data (API).");
/* Translators: python-web.overlaps[waiting-live-fast].why */
NC_ ("catalog overlap why", "All three rest largely on the same thing: how requests share their waiting (async).");
/* Translators: python-web.overlaps[typed-data].why */
NC_ ("catalog overlap why", "Both draw on the same feature: data types written into the code.");
/* Translators: python-web.overlaps[included-parts].why */
NC_ ("catalog overlap why", "All four reward the same thing: many matching parts that are there from the start.");
/* Translators: python-web.overlaps[staff-screens].why */
NC_ ("catalog overlap why", "All three rest largely on the same included staff screens and their rights.");
/* Translators: python-web.overlaps[database].why */
NC_ ("catalog overlap why", "Both come from the same part: the layer between the code and the database.");
/* Translators: python-web.overlaps[safety].why */
NC_ ("catalog overlap why", "Both are about keeping the wrong people out, and safe sign-in is often counted as security.");
/* Translators: python-web.overlaps[maturity].why */
NC_ ("catalog overlap why", "All three grow with the age and the spread of a project.");
/* Translators: python-web.overlaps[lightness].why */
NC_ ("catalog overlap why", "All three express one wish: to carry, run and accept no more than necessary.");
/* Translators: python-web.opposites[0].why */
NC_ ("catalog opposite", "These two pull in different directions: a decision that is already made is one you no longer make yourselves.");
/* Translators: python-web.opposites[1].why */
NC_ ("catalog opposite", "These two pull in different directions: something with many parts is seldom one small service with a single job.");
/* Translators: python-web.opposites[2].why */
NC_ ("catalog opposite", "These two pull in different directions: a whole product has people who use it, a script has no visitors.");
/* Translators: python-web.opposites[3].why */
NC_ ("catalog opposite", "These two pull in different directions: either your server builds the pages or a separate frontend does, unless you need some of each.");
/* Translators: python-web.questions[screens].title */
NC_ ("catalog team question", "Who draws the screens?");
/* Translators: python-web.questions[users].title */
NC_ ("catalog team question", "Who will use it?");
/* Translators: python-web.questions[size].title */
NC_ ("catalog team question", "How large will it be?");
/* Translators: python-web.questions[maintainers].title */
NC_ ("catalog team question", "Who will build and maintain it?");
/* Translators: python-web.questions[team-knows].title */
NC_ ("catalog team question", "What do the developers know best?");
/* Translators: python-web.questions[deadline].title */
NC_ ("catalog team question", "When must a first version be in use?");
/* Translators: python-web.questions[lifetime].title */
NC_ ("catalog team question", "How long must it live?");
/* Translators: python-web.questions[busiest].title */
NC_ ("catalog team question", "What will keep it busiest?");
/* Translators: python-web.questions[screens].why */
NC_ ("catalog team question why", "It decides whether pages or data leave your server.");
/* Translators: python-web.questions[users].why */
NC_ ("catalog team question why", "Staff, visitors and programs need different things.");
/* Translators: python-web.questions[size].why */
NC_ ("catalog team question why", "A whole product and a single service ask for different tools.");
/* Translators: python-web.questions[maintainers].why */
NC_ ("catalog team question why", "The people who keep it running count as much as the first version.");
/* Translators: python-web.questions[team-knows].why */
NC_ ("catalog team question why", "What a team knows shortens the start, as long as it suits the task.");
/* Translators: python-web.questions[deadline].why */
NC_ ("catalog team question why", "A whole product and a first interface are quick in different ways.");
/* Translators: python-web.questions[lifetime].why */
NC_ ("catalog team question why", "Upgrades cost money, and so do parts that nobody needs.");
/* Translators: python-web.questions[busiest].why */
NC_ ("catalog team question why", "Records, waiting, live screens and sheer numbers ask for different strengths.");
/* Translators: python-web.questions[screens].choices[own-pages].label */
NC_ ("catalog choice", "Our own server, as web pages");
/* Translators: python-web.questions[screens].choices[separate-frontend].label */
NC_ ("catalog choice", "A separate web frontend or app");
/* Translators: python-web.questions[screens].choices[some-of-each].label */
NC_ ("catalog choice", "Some of each");
/* Translators: python-web.questions[screens].choices[not-decided].label */
NC_ ("catalog choice", "No screens, or not decided yet");
/* Translators: python-web.questions[users].choices[staff].label */
NC_ ("catalog choice", "Our staff, to look after records");
/* Translators: python-web.questions[users].choices[public].label */
NC_ ("catalog choice", "The public, with accounts");
/* Translators: python-web.questions[users].choices[programs].label */
NC_ ("catalog choice", "Other programs or partners");
/* Translators: python-web.questions[users].choices[nobody].label */
NC_ ("catalog choice", "Nobody, it runs by a timer");
/* Translators: python-web.questions[users].choices[several].label */
NC_ ("catalog choice", "Several of these, or not known");
/* Translators: python-web.questions[size].choices[one-job].label */
NC_ ("catalog choice", "One service with a single job");
/* Translators: python-web.questions[size].choices[few-parts].label */
NC_ ("catalog choice", "A few related parts");
/* Translators: python-web.questions[size].choices[whole-product].label */
NC_ ("catalog choice", "A whole product with many parts");
/* Translators: python-web.questions[maintainers].choices[one-or-two].label */
NC_ ("catalog choice", "One or two people");
/* Translators: python-web.questions[maintainers].choices[one-team].label */
NC_ ("catalog choice", "One team of several people");
/* Translators: python-web.questions[maintainers].choices[many].label */
NC_ ("catalog choice", "Many developers, one codebase");
/* Translators: python-web.questions[maintainers].choices[several-teams].label */
NC_ ("catalog choice", "Several teams, each with its part");
/* Translators: python-web.questions[maintainers].choices[to-be-found].label */
NC_ ("catalog choice", "People we have yet to find");
/* Translators: python-web.questions[team-knows].choices[django].label */
NC_ ("catalog choice", "Django");
/* Translators: python-web.questions[team-knows].choices[typed-python].label */
NC_ ("catalog choice", "FastAPI or typed Python");
/* Translators: python-web.questions[team-knows].choices[own-set].label */
NC_ ("catalog choice", "Their own set of Python libraries");
/* Translators: python-web.questions[team-knows].choices[new].label */
NC_ ("catalog choice", "They are new to Python web work");
/* Translators: python-web.questions[team-knows].choices[mixed].label */
NC_ ("catalog choice", "Mixed, or not known yet");
/* Translators: python-web.questions[deadline].choices[product-soon].label */
NC_ ("catalog choice", "Soon, as a whole product");
/* Translators: python-web.questions[deadline].choices[endpoints-soon].label */
NC_ ("catalog choice", "Soon, as a few data endpoints");
/* Translators: python-web.questions[deadline].choices[no-hurry].label */
NC_ ("catalog choice", "Later, or there is no fixed date");
/* Translators: python-web.questions[lifetime].choices[trial].label */
NC_ ("catalog choice", "It is a trial of a few months");
/* Translators: python-web.questions[lifetime].choices[some-years].label */
NC_ ("catalog choice", "A few years");
/* Translators: python-web.questions[lifetime].choices[many-years].label */
NC_ ("catalog choice", "Many years, with rare upgrades");
/* Translators: python-web.questions[lifetime].choices[changing-parts].label */
NC_ ("catalog choice", "Many years, with parts replaced");
/* Translators: python-web.questions[busiest].choices[records].label */
NC_ ("catalog choice", "Keeping and showing records");
/* Translators: python-web.questions[busiest].choices[waiting].label */
NC_ ("catalog choice", "Waiting for slow outside services");
/* Translators: python-web.questions[busiest].choices[live].label */
NC_ ("catalog choice", "Screens that change by themselves");
/* Translators: python-web.questions[busiest].choices[numbers].label */
NC_ ("catalog choice", "Very many short requests");
/* Translators: python-web.questions[busiest].choices[quiet].label */
NC_ ("catalog choice", "Nothing much, or hard to say");
/* Translators: python-web.starting-points[internal-tool].title */
NC_ ("catalog starting point", "Internal business tool");
/* Translators: python-web.starting-points[spa-backend].title */
NC_ ("catalog starting point", "API for a web frontend");
/* Translators: python-web.starting-points[saas-platform].title */
NC_ ("catalog starting point", "SaaS platform for paying customers");
/* Translators: python-web.starting-points[spa-mobile-ml].title */
NC_ ("catalog starting point", "API for web, mobile and an AI model");
/* Translators: python-web.starting-points[full-web-app].title */
NC_ ("catalog starting point", "Complete web application");
/* Translators: python-web.starting-points[api-only-backend].title */
NC_ ("catalog starting point", "API and nothing else");
/* Translators: python-web.starting-points[content-site].title */
NC_ ("catalog starting point", "Content site with editors");
/* Translators: python-web.starting-points[microservice].title */
NC_ ("catalog starting point", "Small service with one job");
/* Translators: python-web.starting-points[typical-business-app].title */
NC_ ("catalog starting point", "Typical business application");
/* Translators: python-web.starting-points[blog-platform-nextjs].title */
NC_ ("catalog starting point", "Blog with a separate frontend");
/* Translators: python-web.starting-points[admin-heavy-app].title */
NC_ ("catalog starting point", "Records kept by non-technical people");
/* Translators: python-web.starting-points[chat-backend].title */
NC_ ("catalog starting point", "Chat backend");
/* Translators: python-web.starting-points[erp-admin-urgent].title */
NC_ ("catalog starting point", "Back-office system needed at once");
/* Translators: python-web.starting-points[high-throughput-api].title */
NC_ ("catalog starting point", "Very busy API");
/* Translators: python-web.starting-points[full-stack-fast].title */
NC_ ("catalog starting point", "Whole product under time pressure");
/* Translators: python-web.starting-points[data-pipeline-service].title */
NC_ ("catalog starting point", "Data processing service");
/* Translators: python-web.starting-points[large-monolith-team].title */
NC_ ("catalog starting point", "Large codebase with many developers");
/* Translators: python-web.starting-points[modular-architecture].title */
NC_ ("catalog starting point", "Team with its own building blocks");
/* Translators: python-web.starting-points[beginner-full-stack].title */
NC_ ("catalog starting point", "Newcomers building a whole website");
/* Translators: python-web.starting-points[auth-service].title */
NC_ ("catalog starting point", "Separate sign-in service");
/* Translators: python-web.starting-points[complex-platform].title */
NC_ ("catalog starting point", "Complex platform with live parts");
/* Translators: python-web.starting-points[core-plus-fast-endpoints].title */
NC_ ("catalog starting point", "Staff core with a few busy endpoints");
/* Translators: python-web.starting-points[live-updates-on-django].title */
NC_ ("catalog starting point", "Live updates for an existing Django product");
/* Translators: python-web.starting-points[automation-script].title */
NC_ ("catalog starting point", "Automation script");
/* Translators: python-web.starting-points[internal-tool].summary */
NC_ ("catalog starting point summary", "Your own staff keep records, such as employees or customers, and read reports.");
/* Translators: python-web.starting-points[spa-backend].summary */
NC_ ("catalog starting point summary", "A frontend team draws the screens and needs a dependable description of the data.");
/* Translators: python-web.starting-points[saas-platform].summary */
NC_ ("catalog starting point summary", "Several companies use one system side by side, sign in to it and pay for its use.");
/* Translators: python-web.starting-points[spa-mobile-ml].summary */
NC_ ("catalog starting point summary", "Web and phone clients get answers in which slow outside services and a model take part.");
/* Translators: python-web.starting-points[full-web-app].summary */
NC_ ("catalog starting point summary", "Pages, accounts, forms and records belong to one application.");
/* Translators: python-web.starting-points[api-only-backend].summary */
NC_ ("catalog starting point summary", "Other programs fetch and send data; pages and staff screens are not asked for.");
/* Translators: python-web.starting-points[content-site].summary */
NC_ ("catalog starting point summary", "Editors write, review and publish; visitors read the pages.");
/* Translators: python-web.starting-points[microservice].summary */
NC_ ("catalog starting point summary", "One service does a single job for other services.");
/* Translators: python-web.starting-points[typical-business-app].summary */
NC_ ("catalog starting point summary", "Accounts, records and screens for a business, without unusual demands.");
/* Translators: python-web.starting-points[blog-platform-nextjs].summary */
NC_ ("catalog starting point summary", "A modern frontend draws the blog; the backend supplies its content as data.");
/* Translators: python-web.starting-points[admin-heavy-app].summary */
NC_ ("catalog starting point summary", "People without technical skills look after all the data in a browser.");
/* Translators: python-web.starting-points[chat-backend].summary */
NC_ ("catalog starting point summary", "What one person writes shows at once on the screens of the others.");
/* Translators: python-web.starting-points[erp-admin-urgent].summary */
NC_ ("catalog starting point summary", "Staff look up and change records from morning to evening, and the system is overdue.");
/* Translators: python-web.starting-points[high-throughput-api].summary */
NC_ ("catalog starting point summary", "Many requests and short answer times are what you sell.");
/* Translators: python-web.starting-points[full-stack-fast].summary */
NC_ ("catalog starting point summary", "A whole product is due soon, and the team likes settled conventions.");
/* Translators: python-web.starting-points[data-pipeline-service].summary */
NC_ ("catalog starting point summary", "A service receives data, processes them and passes them to the next system.");
/* Translators: python-web.starting-points[large-monolith-team].summary */
NC_ ("catalog starting point summary", "Many developers share one body of code for a long time.");
/* Translators: python-web.starting-points[modular-architecture].summary */
NC_ ("catalog starting point summary", "The team brings its own parts for data and sign-in and wants to keep them.");
/* Translators: python-web.starting-points[beginner-full-stack].summary */
NC_ ("catalog starting point summary", "A website with all its parts, made by developers who are new to such work.");
/* Translators: python-web.starting-points[auth-service].summary */
NC_ ("catalog starting point summary", "One small service checks identities for other systems.");
/* Translators: python-web.starting-points[complex-platform].summary */
NC_ ("catalog starting point summary", "Accounts, staff screens and business rules come together with live screens or heavy traffic.");
/* Translators: python-web.starting-points[core-plus-fast-endpoints].summary */
NC_ ("catalog starting point summary", "Staff run the core, and partners call a few endpoints very often.");
/* Translators: python-web.starting-points[live-updates-on-django].summary */
NC_ ("catalog starting point summary", "A product that runs on Django is to show changes without reloading.");
/* Translators: python-web.starting-points[automation-script].summary */
NC_ ("catalog starting point summary", "A program fetches something, works on it and stops, by hand or by a timer.");
/* Translators: python-web.advice[undecided].text */
NC_ ("catalog advice", "If nothing is settled yet, one author leans to Django: a whole product is ready sooner, and a FastAPI service can follow. Another starts with FastAPI wherever the API is the product. Both speak from their own projects, the first from small companies.");
/* Translators: python-web.advice[carve-out-later].text */
NC_ ("catalog advice", "The two are close. Starting with Django alone leaves one system to run; FastAPI can take over a busy or live part once measurements or users ask for it.");
/* Translators: python-web.advice[who-owns-the-data].text */
NC_ ("catalog advice", "Several articles describe the two together, none of them the cost: two systems to run, upgrade and protect. Decide at the start which half owns the data and how sign-in crosses the border.");
/* Translators: python-web.advice[measure-first].text */
NC_ ("catalog advice", "Measure before you choose for speed: in most projects the database or a slow outside service is the brake. FastAPI leads on small replies over many connections; where a database does real work, the lead shrinks.");
/* Translators: python-web.advice[api-add-on-first].text */
NC_ ("catalog advice", "Before a second framework for the API, try an add-on inside Django: django-ninja, or Django REST framework with drf-spectacular. Each is one more layer to learn, but there is still one system to run.");
/* Translators: python-web.advice[starter-template].text */
NC_ ("catalog advice", "Before joining all the parts yourselves, try the official FastAPI template: accounts, password recovery, a dashboard and deployment set-up. Its code is yours to maintain, but the start is shorter.");
/* Translators: python-web.advice[live-on-django].text */
NC_ ("catalog advice", "Two-way live screens in Django use the official add-on Channels, an async server and, beyond one process, a message broker (Redis). The author of one article found such additions fragile; plan time for them.");
/* Translators: python-web.advice[live-on-fastapi].text */
NC_ ("catalog advice", "Two-way live connections are included in FastAPI, but its documented example reaches users of one process only; beyond that a message broker (Redis) is needed. A helper that its pages name was archived; plan time for it.");
/* Translators: python-web.advice[waiting-on-django].text */
NC_ ("catalog advice", "Django can share waiting (async) since version 3.1, earlier than two articles say. Database transactions and some add-ons, Django REST framework among them, still do not; check those that you plan to use.");
/* Translators: python-web.advice[model-serving].text */
NC_ ("catalog advice", "Running a model keeps the processor busy, so several processes matter more than async code, and the author of FastAPI recommends plain functions for it. Async helps where the model is a slow outside service.");
/* Translators: python-web.advice[younger-staff-screens].text */
NC_ ("catalog advice", "Staff screens for FastAPI come from packages such as sqladmin or starlette-admin. They are maintained, yet younger and less complete than Django’s; try your most demanding screen before you decide.");
/* Translators: python-web.advice[pin-versions].text */
NC_ ("catalog advice", "FastAPI is in wide use but still below version 1.0, and any new version may change behaviour. Its documentation advises fixing the version and testing; plan small, regular upgrades.");
/* Translators: python-web.advice[familiar-tool].text */
NC_ ("catalog advice", "A known tool is not always the fitting one: the author of one article chose Django for live updates out of habit and reckons it cost about a week. Weigh that against what your team would have to learn.");
/* Translators: python-web.advice[when-someone-calls].text */
NC_ ("catalog advice", "Plain Python fits as long as nobody has to reach it over the web. Once people or programs must, its documentation warns against using its own web server in production, and the question should be asked again.");
/* Translators: python-web.sources[article-per-project].standpoint */
NC_ ("catalog standpoint", "A consultant who chooses anew for each project and starts from FastAPI where the API comes first.");
/* Translators: python-web.sources[article-beginner-comparison].standpoint */
NC_ ("catalog standpoint", "Written for developers who wonder what to learn; warm towards both, without cases of its own.");
/* Translators: python-web.sources[article-commercial-projects].standpoint */
NC_ ("catalog standpoint", "A Django developer who offers consulting, says so, and draws on more than 15 commercial projects.");
/* Translators: python-web.sources[article-product-shape].standpoint */
NC_ ("catalog standpoint", "A short editorial that takes neither side and gives no figures.");
/* Translators: python-web.sources[article-three-years].standpoint */
NC_ ("catalog standpoint", "A developer in a small market, paid by the project, who has delivered client work with both.");
/* Translators: python-web.sources[django-async].standpoint */
NC_ ("catalog standpoint", "Only the opening part of the page could be read.");
/* Translators: python-web.sources[django-6-0-release].standpoint and 1 more */
NC_ ("catalog standpoint", "The final text could be read only in its opening part; details rest on a pre-release text.");
/* Translators: python-web.sources[django-faq].standpoint */
NC_ ("catalog standpoint", "The project’s own answers about itself.");
/* Translators: python-web.sources[django-project-template].standpoint */
NC_ ("catalog standpoint", "The stored version carries an experimental helper; the list of active parts is the usual one.");
/* Translators: python-web.sources[django-support-dates].standpoint */
NC_ ("catalog standpoint", "An outside page with data from Django’s download page; the date for 6.2 comes from two other outside texts.");
/* Translators: python-web.sources[django-allauth].standpoint */
NC_ ("catalog standpoint", "Read second-hand, in several descriptions that agree on the features.");
/* Translators: python-web.sources[wagtail-package-study].standpoint */
NC_ ("catalog standpoint", "Read second-hand, in an undated copy.");
/* Translators: python-web.sources[celery].standpoint and 4 more */
NC_ ("catalog standpoint", "Read in an older stored copy or only in its opening part.");
/* Translators: python-web.sources[django-mongodb].standpoint */
NC_ ("catalog standpoint", "The maker’s own pages; the copies read disagree on whether it is still a preview.");
/* Translators: python-web.sources[fastapi-features].standpoint */
NC_ ("catalog standpoint", "The project’s own description of itself.");
/* Translators: python-web.sources[fastapi-benchmarks].standpoint */
NC_ ("catalog standpoint", "The project’s own view; it rests on outside benchmarks that have since ended.");
/* Translators: python-web.sources[fastapi-alternatives].standpoint */
NC_ ("catalog standpoint", "The project’s own comparison of itself with others.");
/* Translators: python-web.sources[fastapi-front-page].standpoint */
NC_ ("catalog standpoint", "The project’s own description of itself; its figure for faster work is an internal estimate.");
/* Translators: python-web.sources[fastapi-django-data-issues].standpoint */
NC_ ("catalog standpoint", "Reports and advice of users and contributors; one of the threads is still an open proposal.");
/* Translators: python-web.sources[fastapi-model-functions-issue].standpoint */
NC_ ("catalog standpoint", "Contains replies by the author of FastAPI.");
/* Translators: python-web.sources[broadcaster-archived-issue].standpoint */
NC_ ("catalog standpoint", "Reported in the tracker of another project.");
/* Translators: python-web.sources[starlette-admin].standpoint */
NC_ ("catalog standpoint", "The maker’s own description, with remarks on other admin packages.");
/* Translators: python-web.sources[alembic-autogenerate].standpoint */
NC_ ("catalog standpoint", "The advice to review every draft was read in a mirrored edition.");
/* Translators: python-web.sources[web-frameworks-benchmark].standpoint */
NC_ ("catalog standpoint", "An outside series: near-empty replies on one machine, without database work.");
/* Translators: python-web.sources[techempower-round-23-sources].standpoint */
NC_ ("catalog standpoint", "Tests Django 3.2 of 2021 against FastAPI 0.109, so it says nothing about current Django.");
/* Translators: python-web.sources[database-backed-benchmark].standpoint */
NC_ ("catalog standpoint", "Read second-hand, in copies of its description and of a post by its author.");
/* Translators: python-web.sources[techempower-round-23-figures].standpoint */
NC_ ("catalog standpoint", "Read second-hand, in a further copy of the post; it concerns an older Django.");
/* Translators: python-web.sources[python-developers-survey-2024].standpoint and 1 more */
NC_ ("catalog standpoint", "Read second-hand, in summaries of the survey.");
/* Translators: python-web.sources[stack-overflow-shares-2023-2024].standpoint */
NC_ ("catalog standpoint", "Read second-hand: an outside page repeats the figures of the surveys.");
/* Translators: python-web.sources[state-of-django-2025].standpoint */
NC_ ("catalog standpoint", "A discussion of the survey among Django users, not the survey itself.");
/* Translators: python-web.sources[django-developers-survey-2023].standpoint */
NC_ ("catalog standpoint", "Read second-hand, in reports on the survey, which asked Django users only.");
/* Translators: python-web.sources[instagram-efficiency-2016].standpoint */
NC_ ("catalog standpoint", "Read second-hand, in an excerpt; Instagram describes its own use of Django.");
#endif

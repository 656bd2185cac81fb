<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Vitrine</name>
    <message>
        <source>The session has no machine.</source>
        <translation>La session n’a pas de machine.</translation>
    </message>
    <message>
        <source>The session's machine does not answer. Resume the session to start another.</source>
        <translation>La machine de la session ne répond pas. Reprenez la session pour en démarrer une autre.</translation>
    </message>
    <message>
        <source>The two states cannot be compared: a folder cannot be listed.</source>
        <translation>Les deux états ne peuvent pas être comparés : un dossier ne peut pas être listé.</translation>
    </message>
    <message>
        <source>There is no folder for the archive “%1”. Choose another place.</source>
        <translation>Il n’y a pas de dossier pour l’archive « %1 ». Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>There is a file “%1” already. Choose another name.</source>
        <translation>Il y a déjà un fichier « %1 ». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The machine could not be brought to rest for it: files that were being written may be cut off in it.</source>
        <translation>La machine n’a pas pu être mise au repos pour cela : des fichiers en cours d’écriture peuvent y être tronqués.</translation>
    </message>
    <message>
        <source>The session cannot be exported: a file of its workspace or of a checkpoint is not there, or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>La session ne peut pas être exportée : un fichier de son espace de travail ou d’un point de contrôle manque, ou en est un autre. Remettez le fichier en place, ou supprimez le point de contrôle.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The session was deleted meanwhile.</source>
        <translation>La session a été supprimée entre-temps.</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 ko</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 To</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>il y a 1 minute</translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation>il y a %1 minutes</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>il y a 1 heure</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>il y a %1 heures</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>il y a 1 jour</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>il y a %1 jours</translation>
    </message>
    <message>
        <source>Reading the package lists</source>
        <translation>Lecture des listes de paquets</translation>
    </message>
    <message>
        <source>Cannot make the image %1: apt on this computer knows no Debian mirror. Add one to its sources, run apt-get update and try again.</source>
        <translation>Impossible de créer l’image %1 : apt ne connaît aucun miroir Debian sur cet ordinateur. Ajoutez-en un à ses sources, lancez apt-get update et réessayez.</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n packages</source>
        <translation>
            <numerusform>Récupération de %n paquet</numerusform>
            <numerusform>Récupération de %n paquets</numerusform>
        </translation>
    </message>
    <message>
        <source>Installing the packages</source>
        <translation>Installation des paquets</translation>
    </message>
    <message>
        <source>Writing the disk</source>
        <translation>Écriture du disque</translation>
    </message>
    <message>
        <source>Taking out the kernel</source>
        <translation>Extraction du noyau</translation>
    </message>
    <message>
        <source>Cannot make the image %1: it needs about %2 in %3, and %4 is free. Make room there and try again.</source>
        <translation>Impossible de créer l’image %1 : il faut environ %2 dans %3, et %4 sont libres. Faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: %2 is not on this computer. Install the package %3 and try again.</source>
        <translation>Impossible de créer l’image %1 : %2 n’est pas sur cet ordinateur. Installez le paquet %3 et réessayez.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: the disk is full. Make room and try again; what is fetched already is kept.</source>
        <translation>Impossible de créer l’image %1 : le disque est plein. Faites de la place et réessayez ; ce qui est déjà récupéré est conservé.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: mke2fs on this computer cannot read archives. Install the package libarchive13t64 and try again.</source>
        <translation>Impossible de créer l’image %1 : mke2fs sur cet ordinateur ne sait pas lire les archives. Installez le paquet libarchive13t64 et réessayez.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: this computer's Debian mirror does not carry what it is made of. Name another mirror in the sources of apt and try again.</source>
        <translation>Impossible de créer l’image %1 : le miroir Debian de cet ordinateur n’a pas ce dont elle est faite. Indiquez un autre miroir dans les sources d’apt et réessayez.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: the packages are not signed by Debian. Update the package debian-archive-keyring, check the mirror and try again.</source>
        <translation>Impossible de créer l’image %1 : les paquets ne sont pas signés par Debian. Mettez à jour le paquet debian-archive-keyring, vérifiez le miroir et réessayez.</translation>
    </message>
    <message>
        <source>Cannot fetch the packages of the image %1. Check the network and the proxy settings and try again; what is fetched already is kept.</source>
        <translation>Impossible de récupérer les paquets de l’image %1. Vérifiez le réseau et les réglages du proxy et réessayez ; ce qui est déjà récupéré est conservé.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: this computer does not allow it to this account. It needs user namespaces, the package uidmap and a range of ids in /etc/subuid and /etc/subgid.</source>
        <translation>Impossible de créer l’image %1 : cet ordinateur ne le permet pas à ce compte. Il faut des espaces de noms d’utilisateur, le paquet uidmap et une plage d’identifiants dans /etc/subuid et /etc/subgid.</translation>
    </message>
    <message>
        <source>Cannot make the image %1. The details tell what failed; try again when that is put right.</source>
        <translation>Impossible de créer l’image %1. Les détails disent ce qui a échoué ; réessayez quand c’est réparé.</translation>
    </message>
    <message>
        <source>A file of the program that goes into the image cannot be read. Install Vitrine again.</source>
        <translation>Un fichier du programme qui va dans l’image ne peut pas être lu. Réinstallez Vitrine.</translation>
    </message>
    <message>
        <source>An image recipe is broken. Install Vitrine again.</source>
        <translation>Une recette d’image est abîmée. Réinstallez Vitrine.</translation>
    </message>
    <message>
        <source>There is no archive “%1”.</source>
        <translation>Il n’y a pas d’archive « %1 ».</translation>
    </message>
    <message>
        <source>The agent “%1” is another one on this computer. The session runs with that.</source>
        <translation>L’agent « %1 » est un autre sur cet ordinateur. La session fonctionne avec celui-ci.</translation>
    </message>
    <message>
        <source>The session may use the secrets that the agent “%1” was given on this computer.</source>
        <translation>La session peut utiliser les secrets donnés à l’agent « %1 » sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Rules of the network that name addresses were left out. `vitrine network allow` allows them on this computer.</source>
        <translation>Les règles du réseau qui nomment des adresses ont été laissées de côté. `vitrine network allow` les autorise sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The workspace in the archive cannot be read. Nothing was imported.</source>
        <translation>L’espace de travail de l’archive ne peut pas être lu. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Debian packages</source>
        <translation>Paquets Debian</translation>
    </message>
    <message>
        <source>Node packages</source>
        <translation>Paquets Node</translation>
    </message>
    <message>
        <source>Python packages</source>
        <translation>Paquets Python</translation>
    </message>
    <message>
        <source>Rust packages</source>
        <translation>Paquets Rust</translation>
    </message>
    <message>
        <source>Go modules</source>
        <translation>Modules Go</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>Interfaces of language models</source>
        <translation>Interfaces de modèles de langage</translation>
    </message>
    <message>
        <source>Cannot write the output to the disk: the command waits. Free some space on the store's disk.</source>
        <translation>La sortie ne peut pas être écrite sur le disque : la commande attend. Libérez de la place sur le disque du stockage.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>image : %1</translation>
    </message>
    <message>
        <source>There is no room for a machine on the disk of %1: it needs %2 MB. Delete sessions or checkpoints that are not needed, or make room elsewhere on it.</source>
        <translation>Il n’y a pas de place pour une machine sur le disque de %1 : il lui faut %2 Mo. Supprimez des sessions ou des points de contrôle inutiles, ou faites-y de la place ailleurs.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1. Check its permissions and the free space.</source>
        <translation>Impossible de créer le dossier %1. Vérifiez ses droits et la place libre.</translation>
    </message>
    <message>
        <source>What ran in the session could not go on. QEMU, the image or the processor is another one now, or the saved memory was damaged. The machine was started anew; the files are as they were.</source>
        <translation>Ce qui tournait dans la session n’a pas pu continuer. QEMU, l’image ou le processeur a changé, ou la mémoire enregistrée était abîmée. La machine a été redémarrée à neuf ; les fichiers sont tels qu’ils étaient.</translation>
    </message>
    <message>
        <source>Cannot start the session's machine. Try again; `vitrine doctor` tells what this computer lacks.</source>
        <translation>Impossible de démarrer la machine de la session. Réessayez ; `vitrine doctor` dit ce qui manque à cet ordinateur.</translation>
    </message>
    <message>
        <source>The restored machine did not answer in time.</source>
        <translation>La machine restaurée n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The machine has forgotten whose it is.</source>
        <translation>La machine a oublié à qui elle est.</translation>
    </message>
    <message>
        <source>The machine ended while it started.</source>
        <translation>La machine s’est terminée pendant son démarrage.</translation>
    </message>
    <message>
        <source>The machine's scratch disk is not to be found.</source>
        <translation>Le disque provisoire de la machine est introuvable.</translation>
    </message>
    <message>
        <source>The session could not be suspended, and runs on. Check the space on the store's disk.</source>
        <translation>La session n’a pas pu être suspendue et continue. Vérifiez la place sur le disque du stockage.</translation>
    </message>
    <message>
        <source>Cannot take a checkpoint. Check the store's disk.</source>
        <translation>Impossible de créer un point de contrôle. Vérifiez le disque du stockage.</translation>
    </message>
    <message>
        <source>The machine ended while a checkpoint of it was taken.</source>
        <translation>La machine s’est terminée pendant qu’un point de contrôle en était pris.</translation>
    </message>
    <message>
        <source>Cannot write down the checkpoint. Check the store's disk.</source>
        <translation>Impossible d’enregistrer le point de contrôle. Vérifiez le disque du stockage.</translation>
    </message>
    <message>
        <source>Cannot take a checkpoint of the running machine. Stop the session and try again.</source>
        <translation>Impossible de prendre un point de contrôle de la machine en marche. Arrêtez la session et réessayez.</translation>
    </message>
    <message>
        <source>The workspace's files do not tell how to run its tests. Type the command that does.</source>
        <translation>Les fichiers de l’espace de travail ne disent pas comment lancer ses tests. Saisissez la commande qui le fait.</translation>
    </message>
    <message>
        <source>“%1” is no network policy. Choose none, allowlist or public.</source>
        <translation>« %1 » n’est pas une politique réseau. Choisissez none, allowlist ou public.</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>La tâche %1</translation>
    </message>
    <message>
        <source>Task “%1”</source>
        <translation>La tâche « %1 »</translation>
    </message>
    <message>
        <source>The file has changed meanwhile, and does not have these lines there any more. Compare again.</source>
        <translation>Le fichier a changé entre-temps et n’a plus ces lignes à cet endroit. Comparez de nouveau.</translation>
    </message>
    <message>
        <source>The agent did not take the connection in time. Restart the agent.</source>
        <translation>L’agent n’a pas pris la connexion à temps. Redémarrez l’agent.</translation>
    </message>
    <message>
        <source>The agent is not listening on port %1. Restart the agent, or look at its log for why it ended.</source>
        <translation>L’agent n’écoute pas sur le port %1. Redémarrez l’agent, ou regardez dans son journal pourquoi il s’est terminé.</translation>
    </message>
    <message>
        <source>The agent ended in the middle of its answer. Restart the agent, then send the prompt again.</source>
        <translation>L’agent s’est terminé au milieu de sa réponse. Redémarrez l’agent, puis renvoyez le prompt.</translation>
    </message>
    <message>
        <source>The agent closed the connection without an answer. Restart the agent, then send the prompt again.</source>
        <translation>L’agent a fermé la connexion sans réponse. Redémarrez l’agent, puis renvoyez le prompt.</translation>
    </message>
    <message>
        <source>The agent ended before its answer began. Restart the agent, then send the prompt again.</source>
        <translation>L’agent s’est terminé avant le début de sa réponse. Redémarrez l’agent, puis renvoyez le prompt.</translation>
    </message>
    <message>
        <source>The agent's answer is not valid HTTP. Check that the agent serves the HTTP contract on port %1.</source>
        <translation>La réponse de l’agent n’est pas du HTTP valide. Vérifiez que l’agent respecte le contrat HTTP sur le port %1.</translation>
    </message>
    <message>
        <source>The agent has nothing at %1 (HTTP status 404). Check that it serves the HTTP contract.</source>
        <translation>L’agent n’a rien à %1 (état HTTP 404). Vérifiez qu’il respecte le contrat HTTP.</translation>
    </message>
    <message>
        <source>The agent refused the request (HTTP status %1). Change the prompt, then send it again.</source>
        <translation>L’agent a refusé la requête (état HTTP %1). Modifiez le prompt, puis renvoyez-le.</translation>
    </message>
    <message>
        <source>The agent failed while it worked on the request (HTTP status %1). Send the prompt again, or restart the agent.</source>
        <translation>L’agent a échoué en travaillant sur la requête (état HTTP %1). Renvoyez le prompt, ou redémarrez l’agent.</translation>
    </message>
    <message>
        <source>The prompt was cancelled.</source>
        <translation>Le prompt a été annulé.</translation>
    </message>
    <message>
        <source>The prompt cannot be sent: its %1 has a control character in it.</source>
        <translation>Le prompt ne peut pas être envoyé : son %1 contient un caractère de contrôle.</translation>
    </message>
    <message>
        <source>Hardware acceleration</source>
        <translation>Accélération matérielle</translation>
    </message>
    <message>
        <source>Not known yet: it is tried once an image is there. Machines use software emulation meanwhile.</source>
        <translation>Pas encore connue : elle est essayée dès qu’il y a une image. En attendant, les machines utilisent l’émulation logicielle.</translation>
    </message>
    <message>
        <source>Make the default image, then look again.</source>
        <translation>Créez l’image par défaut, puis regardez de nouveau.</translation>
    </message>
    <message>
        <source>Machines use software emulation (TCG), several times slower than the processor. %1</source>
        <translation>Les machines utilisent l’émulation logicielle (TCG), plusieurs fois plus lente que le processeur. %1</translation>
    </message>
    <message>
        <source>Turn on virtualization in the computer's firmware settings, and see that /dev/kvm may be opened by you.</source>
        <translation>Activez la virtualisation dans les réglages du micrologiciel de l’ordinateur, et assurez-vous de pouvoir ouvrir /dev/kvm.</translation>
    </message>
    <message>
        <source>Machines run on the processor itself (KVM).</source>
        <translation>Les machines tournent sur le processeur même (KVM).</translation>
    </message>
    <message>
        <source>%1 is not installed.</source>
        <translation>%1 n’est pas installé.</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>Installez le paquet %1.</translation>
    </message>
    <message>
        <source>Confinement of machines</source>
        <translation>Confinement des machines</translation>
    </message>
    <message>
        <source>This kernel has no Landlock: a machine that broke out of QEMU could read your files.</source>
        <translation>Ce noyau n’a pas Landlock : une machine qui sortirait de QEMU pourrait lire vos fichiers.</translation>
    </message>
    <message>
        <source>Use a kernel of 5.13 or newer with Landlock turned on (lsm=…,landlock).</source>
        <translation>Utilisez un noyau 5.13 ou plus récent avec Landlock activé (lsm=…,landlock).</translation>
    </message>
    <message>
        <source>Landlock version %1 keeps machines from your files, but not from everything else.</source>
        <translation>Landlock version %1 tient les machines à l’écart de vos fichiers, mais pas de tout le reste.</translation>
    </message>
    <message>
        <source>A kernel of 6.12 or newer closes the rest.</source>
        <translation>Un noyau 6.12 ou plus récent ferme le reste.</translation>
    </message>
    <message>
        <source>Landlock version %1: QEMU sees only its own session's files, and no network.</source>
        <translation>Landlock version %1 : QEMU ne voit que les fichiers de sa propre session, et aucun réseau.</translation>
    </message>
    <message>
        <source>Vitrine runs as root; machines run as a user of their own.</source>
        <translation>Vitrine tourne en root ; les machines tournent sous un utilisateur à elles.</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Espace disque</translation>
    </message>
    <message>
        <source>%1 free of %2 where the store is.</source>
        <translation>%1 libres sur %2 là où est le stockage.</translation>
    </message>
    <message>
        <source>Free some space, or keep the store on a bigger disk (--store).</source>
        <translation>Libérez de la place, ou gardez le stockage sur un disque plus grand (--store).</translation>
    </message>
    <message>
        <source>Default image</source>
        <translation>Image par défaut</translation>
    </message>
    <message>
        <source>%1 is made: %2, kernel %3.</source>
        <translation>%1 est prête : %2, noyau %3.</translation>
    </message>
    <message>
        <source>%1 is not made yet. Making it fetches about %2.</source>
        <translation>%1 n’est pas encore créée. Il faut récupérer environ %2.</translation>
    </message>
    <message>
        <source>Make it with `vitrine image build %1`, or from the window's first page.</source>
        <translation>Créez-la avec `vitrine image build %1`, ou depuis la première page de la fenêtre.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Make this folder writable for you.</source>
        <translation>Rendez ce dossier accessible en écriture pour vous.</translation>
    </message>
    <message>
        <source>QEMU</source>
        <translation>QEMU</translation>
    </message>
    <message>
        <source>Disk tools</source>
        <translation>Outils de disque</translation>
    </message>
    <message>
        <source>File system tools</source>
        <translation>Outils de systèmes de fichiers</translation>
    </message>
    <message>
        <source>Image maker</source>
        <translation>Créateur d’images</translation>
    </message>
    <message>
        <source>This engine has handed its machines to another one. Try again.</source>
        <translation>Ce moteur a remis ses machines à un autre. Réessayez.</translation>
    </message>
    <message>
        <source>The agent's document is longer than a mebibyte.</source>
        <translation>Le document de l’agent dépasse un mébioctet.</translation>
    </message>
    <message>
        <source>Cannot read the command's output.</source>
        <translation>Impossible de lire la sortie de la commande.</translation>
    </message>
    <message>
        <source>The network of the agent “%1” is off, and a rule would change nothing. Switch it on first: vitrine network policy allowlist -r %1</source>
        <translation>Le réseau de l’agent « %1 » est coupé, et une règle ne changerait rien. Activez-le d’abord : vitrine network policy allowlist -r %1</translation>
    </message>
    <message>
        <source>There is no image “%1”. There are: %2.</source>
        <translation>Il n’y a pas d’image « %1 ». Il y a : %2.</translation>
    </message>
    <message>
        <source>There is an agent “%1” already. Choose another name, or delete that one first.</source>
        <translation>Il y a déjà un agent « %1 ». Choisissez un autre nom, ou supprimez d’abord celui-là.</translation>
    </message>
    <message>
        <source>There is no agent “%1”.</source>
        <translation>Il n’y a pas d’agent « %1 ».</translation>
    </message>
    <message>
        <source>The agent “%1” still has sessions. Delete these first.</source>
        <translation>L’agent « %1 » a encore des sessions. Supprimez-les d’abord.</translation>
    </message>
    <message>
        <source>There is no display here, so there can be no window (%1).
For the same job in the terminal, step by step: vitrine demo
For all commands: vitrine --help</source>
        <translation>Il n’y a pas d’affichage ici, donc pas de fenêtre possible (%1).
Le même travail dans le terminal, pas à pas : vitrine demo
Toutes les commandes : vitrine --help</translation>
    </message>
    <message>
        <source>No machine and no client: the engine ends.</source>
        <translation>Ni machine ni client : le moteur se termine.</translation>
    </message>
    <message>
        <source>Another engine takes over.</source>
        <translation>Un autre moteur prend le relais.</translation>
    </message>
    <message>
        <source>Engine %1 on %2, process %3.</source>
        <translation>Moteur %1 sur %2, processus %3.</translation>
    </message>
    <message>
        <source>Asked to end: stopping all machines.</source>
        <translation>Fin demandée : arrêt de toutes les machines.</translation>
    </message>
    <message>
        <source>Asked to end: machines that run go on, and the next engine finds them.</source>
        <translation>Fin demandée : les machines en marche continuent, et le prochain moteur les retrouve.</translation>
    </message>
    <message>
        <source>No engine runs on the store %1.</source>
        <translation>Aucun moteur ne tourne sur le stockage %1.</translation>
    </message>
    <message>
        <source>Another engine has the store %1, but does not answer.</source>
        <translation>Un autre moteur a le stockage %1, mais ne répond pas.</translation>
    </message>
    <message>
        <source>Its log is %1.</source>
        <translation>Son journal est %1.</translation>
    </message>
    <message>
        <source>The engine has ended, or another one takes its place.</source>
        <translation>Le moteur est terminé, ou un autre prend sa place.</translation>
    </message>
    <message>
        <source>Cannot start an engine in the background.</source>
        <translation>Impossible de démarrer un moteur en arrière-plan.</translation>
    </message>
    <message>
        <source>Cannot write the engine's log %1.</source>
        <translation>Impossible d’écrire le journal %1 du moteur.</translation>
    </message>
    <message>
        <source>The engine ended while it started. Its log is %1.</source>
        <translation>Le moteur s’est terminé pendant son démarrage. Son journal est %1.</translation>
    </message>
    <message>
        <source>The engine does not get ready. Its log is %1.</source>
        <translation>Le moteur ne devient pas prêt. Son journal est %1.</translation>
    </message>
    <message>
        <source>Vitrine runs already, but it opens no window.</source>
        <translation>Vitrine tourne déjà, mais n’ouvre pas de fenêtre.</translation>
    </message>
    <message>
        <source>Vitrine runs in the background and does not hand over.</source>
        <translation>Vitrine tourne en arrière-plan et ne passe pas la main.</translation>
    </message>
    <message>
        <source>The machines run on, but no engine watches over them. Start Vitrine again to see them.</source>
        <translation>Les machines continuent, mais aucun moteur ne veille sur elles. Redémarrez Vitrine pour les voir.</translation>
    </message>
    <message>
        <source>A checkpoint's name is one line of at most %1 characters. Choose a shorter one.</source>
        <translation>Le nom d’un point de contrôle est une ligne d’au plus %1 caractères. Choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>The command is empty. Type what to run.</source>
        <translation>La commande est vide. Saisissez ce qu’il faut exécuter.</translation>
    </message>
    <message>
        <source>The command is %1 bytes long. At most %2 are possible; put it into a script.</source>
        <translation>La commande fait %1 octets. Au plus %2 sont possibles ; mettez-la dans un script.</translation>
    </message>
    <message>
        <source>The command has a zero byte. Remove it.</source>
        <translation>La commande contient un octet nul. Retirez-le.</translation>
    </message>
    <message>
        <source>The time limit is %1 s. Choose 1 to 3600 s.</source>
        <translation>La limite de temps est de %1 s. Choisissez de 1 à 3600 s.</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of a command.</source>
        <translation>« %1 » ne peut pas être l’identifiant d’une commande.</translation>
    </message>
    <message>
        <source>Cannot make a host key for the door.</source>
        <translation>Impossible de créer une clé d’hôte pour la porte.</translation>
    </message>
    <message>
        <source>Cannot write the door's host key to %1.</source>
        <translation>Impossible d’écrire la clé d’hôte de la porte dans %1.</translation>
    </message>
    <message>
        <source>Cannot read the door's host key from %1.</source>
        <translation>Impossible de lire la clé d’hôte de la porte dans %1.</translation>
    </message>
    <message>
        <source>Others can read the door's host key in %1. Delete the file: a new one is made at the next start.</source>
        <translation>D’autres peuvent lire la clé d’hôte de la porte dans %1. Supprimez le fichier : une nouvelle est créée au prochain démarrage.</translation>
    </message>
    <message>
        <source>The door's host key in %1 is damaged. Delete the file: a new one is made at the next start.</source>
        <translation>La clé d’hôte de la porte dans %1 est abîmée. Supprimez le fichier : une nouvelle est créée au prochain démarrage.</translation>
    </message>
    <message>
        <source>Cannot write the door's public key to %1.</source>
        <translation>Impossible d’écrire la clé publique de la porte dans %1.</translation>
    </message>
    <message>
        <source>A machine listens for clients on its own 127.0.0.1 alone. Leave the address out, or write localhost.</source>
        <translation>Une machine n’écoute pour les clients que sur son propre 127.0.0.1. Omettez l’adresse, ou écrivez localhost.</translation>
    </message>
    <message>
        <source>One connection may listen on %1 ports of a machine. Close others first.</source>
        <translation>Une connexion peut écouter sur %1 ports d’une machine. Fermez-en d’autres d’abord.</translation>
    </message>
    <message>
        <source>This connection does not listen on port %1 of the machine.</source>
        <translation>Cette connexion n’écoute pas sur le port %1 de la machine.</translation>
    </message>
    <message>
        <source>Cannot use the door's host key.</source>
        <translation>Impossible d’utiliser la clé d’hôte de la porte.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken. Choose another with --ssh-port, or 0 for a free one.</source>
        <translation>Le port %1 de cet ordinateur est pris. Choisissez-en un autre avec --ssh-port, ou 0 pour un port libre.</translation>
    </message>
    <message>
        <source>Cannot listen on port %1.</source>
        <translation>Impossible d’écouter sur le port %1.</translation>
    </message>
    <message>
        <source>no name for a file</source>
        <translation>pas un nom de fichier</translation>
    </message>
    <message>
        <source>too deep</source>
        <translation>trop profond</translation>
    </message>
    <message>
        <source>git's own files</source>
        <translation>fichiers propres à git</translation>
    </message>
    <message>
        <source>no file that can be copied</source>
        <translation>pas un fichier qui puisse être copié</translation>
    </message>
    <message>
        <source>a link that leads out of the folder</source>
        <translation>un lien qui sort du dossier</translation>
    </message>
    <message>
        <source>a link stands in the way</source>
        <translation>un lien gêne</translation>
    </message>
    <message>
        <source>deleted there</source>
        <translation>supprimé là-bas</translation>
    </message>
    <message>
        <source>there is one of that name</source>
        <translation>il y en a un de ce nom</translation>
    </message>
    <message>
        <source>something else there</source>
        <translation>autre chose là-bas</translation>
    </message>
    <message>
        <source>changed there</source>
        <translation>modifié là-bas</translation>
    </message>
    <message>
        <source>A link stands in the way of %1.</source>
        <translation>Un lien gêne %1.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 est déjà là.</translation>
    </message>
    <message>
        <source>The folder %1 has files of yours in it.</source>
        <translation>Le dossier %1 contient des fichiers à vous.</translation>
    </message>
    <message>
        <source>Cannot change %1.</source>
        <translation>Impossible de modifier %1.</translation>
    </message>
    <message>
        <source>Taking back %1 of %2 files</source>
        <translation>Reprise de %1 fichiers sur %2</translation>
    </message>
    <message>
        <source>the session changes it right now</source>
        <translation>la session le modifie en ce moment</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>%1 is a place where git keeps its own files. Choose the folder with the files themselves.</source>
        <translation>%1 est un endroit où git garde ses propres fichiers. Choisissez le dossier qui contient les fichiers mêmes.</translation>
    </message>
    <message>
        <source>Cannot make a temporary folder.</source>
        <translation>Impossible de créer un dossier temporaire.</translation>
    </message>
    <message>
        <source>git could not be started. Install git, then try again.</source>
        <translation>Impossible de démarrer git. Installez git, puis réessayez.</translation>
    </message>
    <message>
        <source>git did not end with %1 in two minutes.</source>
        <translation>git n’en a pas fini avec %1 en deux minutes.</translation>
    </message>
    <message>
        <source>git could not say which files of %1 are to be taken.</source>
        <translation>git n’a pas pu dire quels fichiers de %1 sont à prendre.</translation>
    </message>
    <message>
        <source>There are more than %1 repositories in it.</source>
        <translation>Il contient plus de %1 dépôts.</translation>
    </message>
    <message>
        <source>There are more than %1 files in it.</source>
        <translation>Il contient plus de %1 fichiers.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Il n’y a pas de dossier %1.</translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 n’est pas un dossier.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>Le dossier %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>What .gitignore leaves out is known to git alone, and this computer has none. Install git, or take everything (--all).</source>
        <translation>Ce que .gitignore laisse de côté, seul git le sait, et cet ordinateur n’a pas git. Installez git, ou prenez tout (--all).</translation>
    </message>
    <message>
        <source>The folder takes %1, and the workspace has room for %2. Use an agent with a larger workspace, or leave something out.</source>
        <translation>Le dossier prend %1, et l’espace de travail a de la place pour %2. Utilisez un agent avec un espace de travail plus grand, ou laissez quelque chose de côté.</translation>
    </message>
    <message>
        <source>The folder has %1 files and folders, and the workspace has room for %2. Use an agent with a larger workspace, or leave something out.</source>
        <translation>Le dossier a %1 fichiers et dossiers, et l’espace de travail a de la place pour %2. Utilisez un agent avec un espace de travail plus grand, ou laissez quelque chose de côté.</translation>
    </message>
    <message>
        <source>There are more than %1 files in it. Choose a smaller folder.</source>
        <translation>Il contient plus de %1 fichiers. Choisissez un dossier plus petit.</translation>
    </message>
    <message>
        <source>Copying: %1 of %2 files, %3 of %4</source>
        <translation>Copie : %1 fichiers sur %2, %3 sur %4</translation>
    </message>
    <message>
        <source>“%1” is no git address. Use one like https://host/path.git or git@host:path.</source>
        <translation>« %1 » n’est pas une adresse git. Utilisez-en une comme https://host/path.git ou git@host:path.</translation>
    </message>
    <message>
        <source>git clones in the machine, which does not see this computer's files. Give the folder itself instead of %1.</source>
        <translation>git clone dans la machine, qui ne voit pas les fichiers de cet ordinateur. Donnez le dossier même au lieu de %1.</translation>
    </message>
    <message>
        <source>The address has a key in it, which the machine would see. Keep the key as a secret, and give the address without it.</source>
        <translation>L’adresse contient une clé, que la machine verrait. Gardez la clé comme secret, et donnez l’adresse sans elle.</translation>
    </message>
    <message>
        <source>No branch is called “%1”.</source>
        <translation>Aucune branche ne s’appelle « %1 ».</translation>
    </message>
    <message>
        <source>Cloning %1…</source>
        <translation>Clonage de %1…</translation>
    </message>
    <message>
        <source>The machine ended while git was cloning.</source>
        <translation>La machine s’est terminée pendant que git clonait.</translation>
    </message>
    <message>
        <source>Could not clone %1. %2: %3</source>
        <translation>Impossible de cloner %1. %2 : %3</translation>
    </message>
    <message>
        <source>Could not clone %1 within an hour.</source>
        <translation>Impossible de cloner %1 en une heure.</translation>
    </message>
    <message>
        <source>Could not clone %1. The agent's image has no git. Use an image with git.</source>
        <translation>Impossible de cloner %1. L’image de l’agent n’a pas git. Utilisez une image avec git.</translation>
    </message>
    <message>
        <source>Could not clone %1. git ended with exit code %2.</source>
        <translation>Impossible de cloner %1. git s’est terminé avec le code de sortie %2.</translation>
    </message>
    <message>
        <source>Starting the machine…</source>
        <translation>Démarrage de la machine…</translation>
    </message>
    <message>
        <source>Taking a checkpoint…</source>
        <translation>Prise d’un point de contrôle…</translation>
    </message>
    <message>
        <source>The session %1 could not be deleted: %2</source>
        <translation>La session %1 n’a pas pu être supprimée : %2</translation>
    </message>
    <message>
        <source>Comparing the workspace with what it began with…</source>
        <translation>Comparaison de l’espace de travail avec ce qu’il était au début…</translation>
    </message>
    <message>
        <source>More than %1 files have changed. Take them back folder by folder.</source>
        <translation>Plus de %1 fichiers ont changé. Reprenez-les dossier par dossier.</translation>
    </message>
    <message>
        <source>Looking at %1 of %2 files in the folder</source>
        <translation>Examen de %1 fichiers sur %2 dans le dossier</translation>
    </message>
    <message>
        <source>Cannot use the folder %1.</source>
        <translation>Impossible d’utiliser le dossier %1.</translation>
    </message>
    <message>
        <source>“%1” is no name for a file.</source>
        <translation>« %1 » n’est pas un nom de fichier.</translation>
    </message>
    <message>
        <source>%1 changes right now.</source>
        <translation>%1 change en ce moment.</translation>
    </message>
    <message>
        <source>%1 has changed meanwhile.</source>
        <translation>%1 a changé entre-temps.</translation>
    </message>
    <message>
        <source>The link %1 leads out of the folder.</source>
        <translation>Le lien %1 sort du dossier.</translation>
    </message>
    <message>
        <source>Writing %1 of %2 files</source>
        <translation>Écriture de %1 fichiers sur %2</translation>
    </message>
    <message>
        <source>The request's target is malformed.</source>
        <translation>La cible de la requête est mal formée.</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>Il n’y a rien à ce chemin.</translation>
    </message>
    <message>
        <source>This path does not take the method %1.</source>
        <translation>Ce chemin n’accepte pas la méthode %1.</translation>
    </message>
    <message>
        <source>The host shows no key.</source>
        <translation>L’hôte ne montre aucune clé.</translation>
    </message>
    <message>
        <source>The SSH host key of %1, %2, is revoked: it is in other hands. Nothing was sent to it.</source>
        <translation>La clé d’hôte SSH de %1, %2, est révoquée : elle est en d’autres mains. Rien ne lui a été envoyé.</translation>
    </message>
    <message>
        <source>THE SSH HOST KEY OF %1 HAS CHANGED. Somebody may stand between you and the host; nothing was sent to it. It shows %2. Ask whoever runs the host. If that is its new key, remove the old one from known_hosts on the computer that Vitrine runs on (ssh-keygen -R '%1'), then: vitrine network trust-host %1</source>
        <translation>LA CLÉ D’HÔTE SSH DE %1 A CHANGÉ. Quelqu’un se tient peut-être entre vous et l’hôte ; rien ne lui a été envoyé. Il montre %2. Demandez à qui gère l’hôte. Si c’est sa nouvelle clé, retirez l’ancienne de known_hosts sur l’ordinateur où tourne Vitrine (ssh-keygen -R '%1'), puis : vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>The SSH host key of %1 cannot be looked up in known_hosts. Mend the lines of this host there.</source>
        <translation>La clé d’hôte SSH de %1 ne peut pas être cherchée dans known_hosts. Réparez-y les lignes de cet hôte.</translation>
    </message>
    <message>
        <source>The SSH host key of %1 is not known here. It shows %2. If that is right, on the computer that Vitrine runs on: vitrine network trust-host %1</source>
        <translation>La clé d’hôte SSH de %1 n’est pas connue ici. Il montre %2. Si c’est juste, sur l’ordinateur où tourne Vitrine : vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>The SSH host key of %1, %2, was refused by the person. Nothing was sent to it. If it is right after all, on the computer that Vitrine runs on: vitrine network trust-host %1</source>
        <translation>La clé d’hôte SSH de %1, %2, a été refusée par la personne. Rien ne lui a été envoyé. Si elle est juste malgré tout, sur l’ordinateur où tourne Vitrine : vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>Cannot write the host key to %1.</source>
        <translation>Impossible d’écrire la clé d’hôte dans %1.</translation>
    </message>
    <message>
        <source>%1 does not speak SSH as it should.</source>
        <translation>%1 ne parle pas SSH comme il le devrait.</translation>
    </message>
    <message>
        <source>%1 takes none of your SSH keys. Vitrine asks the ssh-agent that its engine was started with, and uses key files without a passphrase; put the key into the agent: ssh-add</source>
        <translation>%1 n’accepte aucune de vos clés SSH. Vitrine interroge le ssh-agent avec lequel son moteur a été démarré, et utilise les fichiers de clé sans phrase secrète ; confiez la clé à l’agent : ssh-add</translation>
    </message>
    <message>
        <source>Cannot log in to %1 with your SSH keys.</source>
        <translation>Impossible de se connecter à %1 avec vos clés SSH.</translation>
    </message>
    <message>
        <source>The computer has no memory left.</source>
        <translation>L’ordinateur n’a plus de mémoire.</translation>
    </message>
    <message>
        <source>%1 does not run %2.</source>
        <translation>%1 n’exécute pas %2.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>La connexion à %1 s’est rompue.</translation>
    </message>
    <message>
        <source>The machine's ssh said something that makes no sense.</source>
        <translation>Le ssh de la machine a dit quelque chose qui n’a pas de sens.</translation>
    </message>
    <message>
        <source>Logging in took too long; the ssh-agent may be waiting for an answer.</source>
        <translation>La connexion a pris trop de temps ; le ssh-agent attend peut-être une réponse.</translation>
    </message>
    <message>
        <source>The session has too many calls of git over SSH at a time. Try again.</source>
        <translation>La session a trop d’appels de git par SSH à la fois. Réessayez.</translation>
    </message>
    <message>
        <source>Git over SSH is switched off on this computer (setting %1).</source>
        <translation>Git par SSH est désactivé sur cet ordinateur (réglage %1).</translation>
    </message>
    <message>
        <source>This session may not use your SSH keys on %1: no rule names it with its port. Groups, rules without a port and the policy public do not count here.</source>
        <translation>Cette session ne peut pas utiliser vos clés SSH sur %1 : aucune règle ne le nomme avec son port. Les groupes, les règles sans port et la politique public ne comptent pas ici.</translation>
    </message>
    <message>
        <source>To allow it, on the computer that Vitrine runs on: vitrine network allow %1 %2</source>
        <translation>Pour l’autoriser, sur l’ordinateur où tourne Vitrine : vitrine network allow %1 %2</translation>
    </message>
    <message>
        <source>Too many calls of git over SSH are under way. Try again.</source>
        <translation>Trop d’appels de git par SSH sont en cours. Réessayez.</translation>
    </message>
    <message>
        <source>The program in the machine did not wait.</source>
        <translation>Le programme dans la machine n’a pas attendu.</translation>
    </message>
    <message>
        <source>The user's name is not one that Vitrine passes on.</source>
        <translation>Le nom d’utilisateur n’est pas de ceux que Vitrine transmet.</translation>
    </message>
    <message>
        <source>Over SSH a session runs git-upload-pack, git-receive-pack and git-upload-archive with one path, and nothing else. Programs for other things need a key that is made in the machine.</source>
        <translation>Par SSH, une session exécute git-upload-pack, git-receive-pack et git-upload-archive avec un chemin, et rien d’autre. Pour autre chose, les programmes ont besoin d’une clé créée dans la machine.</translation>
    </message>
    <message>
        <source>The path of the repository is not one that Vitrine passes on.</source>
        <translation>Le chemin du dépôt n’est pas de ceux que Vitrine transmet.</translation>
    </message>
    <message>
        <source>The host is neither a host name nor an address.</source>
        <translation>L’hôte n’est ni un nom d’hôte ni une adresse.</translation>
    </message>
    <message>
        <source>The port is none.</source>
        <translation>Le port n’en est pas un.</translation>
    </message>
    <message>
        <source>That question is over. Run the program in the session again.</source>
        <translation>Cette question est close. Relancez le programme dans la session.</translation>
    </message>
    <message>
        <source>That question is over.</source>
        <translation>Cette question est close.</translation>
    </message>
    <message>
        <source>A path begins with / and has at most 4,096 bytes.</source>
        <translation>Un chemin commence par / et a au plus 4 096 octets.</translation>
    </message>
    <message>
        <source>Cannot list %1.</source>
        <translation>Impossible de lister %1.</translation>
    </message>
    <message>
        <source>Cannot look at %1.</source>
        <translation>Impossible d’examiner %1.</translation>
    </message>
    <message>
        <source>Cannot read %1.</source>
        <translation>Impossible de lire %1.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>Impossible d’écrire %1.</translation>
    </message>
    <message>
        <source>Write at most 16 MiB at once.</source>
        <translation>Écrivez au plus 16 Mio à la fois.</translation>
    </message>
    <message>
        <source>Cannot rename %1.</source>
        <translation>Impossible de renommer %1.</translation>
    </message>
    <message>
        <source>Cannot make the link %1.</source>
        <translation>Impossible de créer le lien %1.</translation>
    </message>
    <message>
        <source>A link leads to a name of 4,096 bytes at most.</source>
        <translation>Un lien mène à un nom de 4 096 octets au plus.</translation>
    </message>
    <message>
        <source>Cannot delete %1.</source>
        <translation>Impossible de supprimer %1.</translation>
    </message>
    <message>
        <source>Cannot set the mode and time of %1.</source>
        <translation>Impossible de fixer les droits et l’heure de %1.</translation>
    </message>
    <message>
        <source>The machine's channel has been opened already.</source>
        <translation>Le canal de la machine a déjà été ouvert.</translation>
    </message>
    <message>
        <source>The machine could not be set up for this session.</source>
        <translation>La machine n’a pas pu être préparée pour cette session.</translation>
    </message>
    <message>
        <source>The machine's clock could not be set.</source>
        <translation>L’horloge de la machine n’a pas pu être réglée.</translation>
    </message>
    <message>
        <source>The machine could not write everything to its disks.</source>
        <translation>La machine n’a pas pu tout écrire sur ses disques.</translation>
    </message>
    <message>
        <source>The machine's workspace could not be brought to rest.</source>
        <translation>L’espace de travail de la machine n’a pas pu être mis au repos.</translation>
    </message>
    <message>
        <source>The machine's workspace did not stay at rest.</source>
        <translation>L’espace de travail de la machine n’est pas resté au repos.</translation>
    </message>
    <message>
        <source>The machine could not be told to power off.</source>
        <translation>La machine n’a pas pu recevoir l’ordre de s’éteindre.</translation>
    </message>
    <message>
        <source>The machine did not say how much memory it has.</source>
        <translation>La machine n’a pas dit combien de mémoire elle a.</translation>
    </message>
    <message>
        <source>The machine could not be given this computer's certificates.</source>
        <translation>Les certificats de cet ordinateur n’ont pas pu être donnés à la machine.</translation>
    </message>
    <message>
        <source>The machine does not answer.</source>
        <translation>La machine ne répond pas.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1.</source>
        <translation>Impossible de créer le dossier %1.</translation>
    </message>
    <message>
        <source>Cannot watch %1.</source>
        <translation>Impossible de surveiller %1.</translation>
    </message>
    <message>
        <source>Cannot end watching.</source>
        <translation>Impossible de terminer la surveillance.</translation>
    </message>
    <message>
        <source>The machine's channel is closed.</source>
        <translation>Le canal de la machine est fermé.</translation>
    </message>
    <message>
        <source>Too much is waiting for the machine.</source>
        <translation>Trop de choses attendent la machine.</translation>
    </message>
    <message>
        <source>The machine's channel was closed.</source>
        <translation>Le canal de la machine a été fermé.</translation>
    </message>
    <message>
        <source>The machine sent something that makes no sense. Stop it and start it again.</source>
        <translation>La machine a envoyé quelque chose qui n’a pas de sens. Arrêtez-la et redémarrez-la.</translation>
    </message>
    <message>
        <source>The connection to the machine was lost.</source>
        <translation>La connexion à la machine a été perdue.</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>Elle ne répond pas.</translation>
    </message>
    <message>
        <source>The machine was started by another version of this program. Stop it and start it again.</source>
        <translation>La machine a été démarrée par une autre version de ce programme. Arrêtez-la et redémarrez-la.</translation>
    </message>
    <message>
        <source>The machine did not answer in time. Try to start it again.</source>
        <translation>La machine n’a pas répondu à temps. Essayez de la démarrer de nouveau.</translation>
    </message>
    <message>
        <source>Cannot listen on port %1 in the machine.</source>
        <translation>Impossible d’écouter sur le port %1 dans la machine.</translation>
    </message>
    <message>
        <source>A program in the machine listens on port %1 already. Choose another one.</source>
        <translation>Un programme de la machine écoute déjà sur le port %1. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Cannot start %1 in the machine.</source>
        <translation>Impossible de démarrer %1 dans la machine.</translation>
    </message>
    <message>
        <source>Its arguments and environment are too long.</source>
        <translation>Ses arguments et son environnement sont trop longs.</translation>
    </message>
    <message>
        <source>Cannot take up a process of the machine.</source>
        <translation>Impossible de reprendre un processus de la machine.</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>La connexion a été fermée.</translation>
    </message>
    <message>
        <source>Cannot reach port %1 in the machine.</source>
        <translation>Impossible d’atteindre le port %1 dans la machine.</translation>
    </message>
    <message>
        <source>Nothing answers on port %1 in the machine.</source>
        <translation>Rien ne répond sur le port %1 dans la machine.</translation>
    </message>
    <message>
        <source>The connection in the machine broke off.</source>
        <translation>La connexion dans la machine s’est rompue.</translation>
    </message>
    <message>
        <source>There is no image %1, and no other either. Install Vitrine again.</source>
        <translation>Il n’y a pas d’image %1, ni aucune autre. Réinstallez Vitrine.</translation>
    </message>
    <message>
        <source>There is no image %1. Choose one of these: %2.</source>
        <translation>Il n’y a pas d’image %1. Choisissez l’une de celles-ci : %2.</translation>
    </message>
    <message>
        <source>Cannot start a machine: the program that runs inside it is missing. Install Vitrine again.</source>
        <translation>Impossible de démarrer une machine : le programme qui tourne dedans manque. Réinstallez Vitrine.</translation>
    </message>
    <message>
        <source>Cannot start a machine: the program that runs inside it cannot be read. Install Vitrine again.</source>
        <translation>Impossible de démarrer une machine : le programme qui tourne dedans ne peut pas être lu. Réinstallez Vitrine.</translation>
    </message>
    <message>
        <source>Cannot start a machine: the image %1 is damaged. Delete its folder and make it again.</source>
        <translation>Impossible de démarrer une machine : l’image %1 est abîmée. Supprimez son dossier et recréez-la.</translation>
    </message>
    <message>
        <source>Cannot start a machine: its first file system cannot be written. Check the disk and try again.</source>
        <translation>Impossible de démarrer une machine : son premier système de fichiers ne peut pas être écrit. Vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>Cannot make the image %1 in %2.</source>
        <translation>Impossible de créer l’image %1 dans %2.</translation>
    </message>
    <message>
        <source>Waiting for another program that makes an image here</source>
        <translation>Attente d’un autre programme qui crée une image ici</translation>
    </message>
    <message>
        <source>The image %1 is not made yet. Make it first.</source>
        <translation>L’image %1 n’est pas encore créée. Créez-la d’abord.</translation>
    </message>
    <message>
        <source>The prompt is longer than 100 MB. Put it into a file of the workspace.</source>
        <translation>Le prompt dépasse 100 Mo. Mettez-le dans un fichier de l’espace de travail.</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of an invocation.</source>
        <translation>« %1 » ne peut pas être l’identifiant d’une invocation.</translation>
    </message>
    <message>
        <source>The file holds no test results.</source>
        <translation>Le fichier ne contient aucun résultat de test.</translation>
    </message>
    <message>
        <source>The file with test results is broken.</source>
        <translation>Le fichier des résultats de test est abîmé.</translation>
    </message>
    <message>
        <source>a public address</source>
        <translation>une adresse publique</translation>
    </message>
    <message>
        <source>an unspecified address, which is this computer</source>
        <translation>une adresse non spécifiée, donc cet ordinateur</translation>
    </message>
    <message>
        <source>a loopback address of this computer</source>
        <translation>une adresse de bouclage de cet ordinateur</translation>
    </message>
    <message>
        <source>a link-local address</source>
        <translation>une adresse de lien local</translation>
    </message>
    <message>
        <source>a private address</source>
        <translation>une adresse privée</translation>
    </message>
    <message>
        <source>a shared address (100.64.0.0/10)</source>
        <translation>une adresse partagée (100.64.0.0/10)</translation>
    </message>
    <message>
        <source>a unique-local address</source>
        <translation>une adresse locale unique</translation>
    </message>
    <message>
        <source>a multicast address</source>
        <translation>une adresse multicast</translation>
    </message>
    <message>
        <source>a broadcast address</source>
        <translation>une adresse de diffusion</translation>
    </message>
    <message>
        <source>a reserved address</source>
        <translation>une adresse réservée</translation>
    </message>
    <message>
        <source>an address of this computer</source>
        <translation>une adresse de cet ordinateur</translation>
    </message>
    <message>
        <source>Vitrine ended, and the connection with it.</source>
        <translation>Vitrine s’est terminée, et la connexion avec elle.</translation>
    </message>
    <message>
        <source>This computer's environment names the proxy %1, which sessions cannot go out through. Set http_proxy and https_proxy to an HTTP proxy, or unset them, and start Vitrine again.</source>
        <translation>L’environnement de cet ordinateur nomme le proxy %1, par lequel les sessions ne peuvent pas sortir. Donnez à http_proxy et https_proxy un proxy HTTP, ou retirez-les, et redémarrez Vitrine.</translation>
    </message>
    <message>
        <source>“%1” is no network rule. Write a host (api.example.com), all hosts below one (*.example.com), an address or a range (10.0.0.0/8), each with :PORT or without, or a group (@npm).</source>
        <translation>« %1 » n’est pas une règle du réseau. Écrivez un hôte (api.example.com), tous les hôtes sous un nom (*.example.com), une adresse ou une plage (10.0.0.0/8), chacun avec ou sans :PORT, ou un groupe (@npm).</translation>
    </message>
    <message>
        <source>%1 network rules are too many. At most %2 are possible; names below one name are one rule (*.example.com).</source>
        <translation>%1 règles du réseau, c’est trop. Au plus %2 sont possibles ; les noms sous un nom font une règle (*.example.com).</translation>
    </message>
    <message>
        <source>There is no group of network rules “%1”. There are: %2.</source>
        <translation>Il n’y a pas de groupe de règles du réseau « %1 ». Il y a : %2.</translation>
    </message>
    <message>
        <source>Looking up %1 took too long.</source>
        <translation>La recherche de %1 a pris trop de temps.</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, has no address.</source>
        <translation>Le proxy de cet ordinateur, %1, n’a pas d’adresse.</translation>
    </message>
    <message>
        <source>%1 has no address, or no name server knows it.</source>
        <translation>%1 n’a pas d’adresse, ou aucun serveur de noms ne le connaît.</translation>
    </message>
    <message>
        <source>%1 leads to %2</source>
        <translation>%1 mène à %2</translation>
    </message>
    <message>
        <source>this computer's proxy, %1,</source>
        <translation>le proxy de cet ordinateur, %1,</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 ne répond pas.</translation>
    </message>
    <message>
        <source>Cannot connect to %1.</source>
        <translation>Impossible de se connecter à %1.</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, has hung up.</source>
        <translation>Le proxy de cet ordinateur, %1, a raccroché.</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, does not answer.</source>
        <translation>Le proxy de cet ordinateur, %1, ne répond pas.</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, does not connect to %2.</source>
        <translation>Le proxy de cet ordinateur, %1, ne se connecte pas à %2.</translation>
    </message>
    <message>
        <source>To change that, on the computer that Vitrine runs on: vitrine network policy allowlist %1</source>
        <translation>Pour changer cela, sur l’ordinateur où tourne Vitrine : vitrine network policy allowlist %1</translation>
    </message>
    <message>
        <source>The session has too many connections at a time. Try again.</source>
        <translation>La session a trop de connexions à la fois. Réessayez.</translation>
    </message>
    <message>
        <source>There is no %1 here.</source>
        <translation>Il n’y a pas de %1 ici.</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Règle : %1</translation>
    </message>
    <message>
        <source>The session's network policy has just changed. Try again.</source>
        <translation>La politique réseau de la session vient de changer. Réessayez.</translation>
    </message>
    <message>
        <source>The session's network policy was changed.</source>
        <translation>La politique réseau de la session a été modifiée.</translation>
    </message>
    <message>
        <source>This session's network is off (policy none): nothing is reached.</source>
        <translation>Le réseau de cette session est coupé (politique none) : rien n’est atteint.</translation>
    </message>
    <message>
        <source>“%1” is neither a host name nor an address.</source>
        <translation>« %1 » n’est ni un nom d’hôte ni une adresse.</translation>
    </message>
    <message>
        <source>%1 is not among what this session may reach (policy allowlist).</source>
        <translation>%1 n’est pas parmi ce que cette session peut atteindre (politique allowlist).</translation>
    </message>
    <message>
        <source>%1 is %2, which no rule names.</source>
        <translation>%1 est %2, qu’aucune règle ne nomme.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>La connexion s’est rompue.</translation>
    </message>
    <message>
        <source>TLS cannot be set up on this computer.</source>
        <translation>TLS ne peut pas être mis en place sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not one that this computer trusts.</source>
        <translation>Le certificat de %1 n’est pas de ceux auxquels cet ordinateur fait confiance.</translation>
    </message>
    <message>
        <source>%1 does not speak TLS as this computer does.</source>
        <translation>%1 ne parle pas TLS comme cet ordinateur.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a secret. Use at most 64 letters, digits, “.”, “_” and “-”, beginning with a letter or digit.</source>
        <translation>« %1 » ne peut pas être le nom d’un secret. Utilisez au plus 64 lettres, chiffres, « . », « _ » et « - », en commençant par une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>A command that prints the secret is needed.</source>
        <translation>Il faut une commande qui affiche le secret.</translation>
    </message>
    <message>
        <source>A value counts for 0 to 86400 seconds.</source>
        <translation>Une valeur compte pendant 0 à 86400 secondes.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un port est un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>Port %1 is open already, as port %2 of this computer. Close it first: vitrine port remove %1</source>
        <translation>Le port %1 est déjà ouvert, comme port %2 de cet ordinateur. Fermez-le d’abord : vitrine port remove %1</translation>
    </message>
    <message>
        <source>The session has %1 ports open. Close one first.</source>
        <translation>La session a %1 ports ouverts. Fermez-en un d’abord.</translation>
    </message>
    <message>
        <source>Port %1 of the session is not open on this computer.</source>
        <translation>Le port %1 de la session n’est pas ouvert sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken. Choose another one, or none: then a free one is taken.</source>
        <translation>Le port %1 de cet ordinateur est pris. Choisissez-en un autre, ou aucun : un port libre est alors pris.</translation>
    </message>
    <message>
        <source>Cannot listen on port %1 of this computer.</source>
        <translation>Impossible d’écouter sur le port %1 de cet ordinateur.</translation>
    </message>
    <message>
        <source>This port belongs to a session of Vitrine. Open it with a fresh URL: vitrine port list
</source>
        <translation>Ce port appartient à une session de Vitrine. Ouvrez-le avec une URL fraîche : vitrine port list
</translation>
    </message>
    <message>
        <source>The connection to the engine has ended.</source>
        <translation>La connexion au moteur est terminée.</translation>
    </message>
    <message>
        <source>The engine that runs on this store is of another version of Vitrine (%1). Stop it first: vitrine engine stop.</source>
        <translation>Le moteur qui tourne sur ce stockage est d’une autre version de Vitrine (%1). Arrêtez-le d’abord : vitrine engine stop.</translation>
    </message>
    <message>
        <source>Cannot open the engine's socket. Look at the folder %1.</source>
        <translation>Impossible d’ouvrir la socket du moteur. Regardez le dossier %1.</translation>
    </message>
    <message>
        <source>The running engine cannot do this. It may be older than this program.</source>
        <translation>Le moteur en marche ne sait pas faire cela. Il est peut-être plus ancien que ce programme.</translation>
    </message>
    <message>
        <source>The running engine is of another version of Vitrine. Stop it first: vitrine engine stop.</source>
        <translation>Le moteur en marche est d’une autre version de Vitrine. Arrêtez-le d’abord : vitrine engine stop.</translation>
    </message>
    <message>
        <source>The running engine did not understand the request.</source>
        <translation>Le moteur en marche n’a pas compris la requête.</translation>
    </message>
    <message>
        <source>Too many requests wait already. Try again.</source>
        <translation>Trop de requêtes attendent déjà. Réessayez.</translation>
    </message>
    <message>
        <source>Too much output is followed already.</source>
        <translation>Trop de sorties sont déjà suivies.</translation>
    </message>
    <message>
        <source>Too many shells are open already.</source>
        <translation>Trop de shells sont déjà ouverts.</translation>
    </message>
    <message>
        <source>“%1” cannot be a runtime name. Use a letter, then up to 47 letters, digits or underscores.</source>
        <translation>« %1 » ne peut pas être le nom d’un runtime. Utilisez une lettre, puis jusqu’à 47 lettres, chiffres ou tirets bas.</translation>
    </message>
    <message>
        <source>The runtime has no image. Name one, for example vitrine/debian-13.</source>
        <translation>Le runtime n’a pas d’image. Nommez-en une, par exemple vitrine/debian-13.</translation>
    </message>
    <message>
        <source>“%1” cannot be a mount path. Use one folder below /mnt, for example /mnt/workspace.</source>
        <translation>« %1 » ne peut pas être un point de montage. Utilisez un dossier sous /mnt, par exemple /mnt/workspace.</translation>
    </message>
    <message>
        <source>The idle timeout is %1 s. Choose 60 to 28800 s.</source>
        <translation>Le délai d’inactivité est de %1 s. Choisissez de 60 à 28800 s.</translation>
    </message>
    <message>
        <source>The maximum lifetime is %1 s. Choose 60 to 28800 s.</source>
        <translation>La durée de vie maximale est de %1 s. Choisissez de 60 à 28800 s.</translation>
    </message>
    <message>
        <source>The idle timeout is longer than the maximum lifetime. Shorten it, or lengthen the lifetime.</source>
        <translation>Le délai d’inactivité dépasse la durée de vie maximale. Raccourcissez-le, ou allongez la durée de vie.</translation>
    </message>
    <message>
        <source>The memory is %1 MiB. Choose 128 to 16384 MiB.</source>
        <translation>La mémoire est de %1 Mio. Choisissez de 128 à 16384 Mio.</translation>
    </message>
    <message>
        <source>The machine has %1 CPUs. Choose 1 to 16.</source>
        <translation>La machine a %1 processeurs. Choisissez de 1 à 16.</translation>
    </message>
    <message>
        <source>Sessions are to be kept for %1 days. Choose 1 to 3650, or “never” to delete none by itself.</source>
        <translation>Les sessions doivent être gardées %1 jours. Choisissez de 1 à 3650, ou « never » pour n’en supprimer aucune automatiquement.</translation>
    </message>
    <message>
        <source>The workspace size is out of range. Choose 64 MiB to 1 TiB.</source>
        <translation>La taille de l’espace de travail est hors limites. Choisissez de 64 Mio à 1 Tio.</translation>
    </message>
    <message>
        <source>The runtime has %1 environment variables. At most 50 are possible.</source>
        <translation>Le runtime a %1 variables d’environnement. Au plus 50 sont possibles.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an environment variable.</source>
        <translation>« %1 » ne peut pas être le nom d’une variable d’environnement.</translation>
    </message>
    <message>
        <source>The value of %1 is too long. At most 5000 characters are possible.</source>
        <translation>La valeur de %1 est trop longue. Au plus 5000 caractères sont possibles.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a secret.</source>
        <translation>« %1 » ne peut pas être le nom d’un secret.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an agent runtime.</source>
        <translation>« %1 » ne peut pas être le nom d’un runtime d’agent.</translation>
    </message>
    <message>
        <source>“%1” is no host that a secret can be given to. Write a name such as api.example.com.</source>
        <translation>« %1 » n’est pas un hôte auquel un secret peut être donné. Écrivez un nom comme api.example.com.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an entry below model.vitrine. Use lower case letters, digits and “-”.</source>
        <translation>« %1 » ne peut pas être le nom d’une entrée sous model.vitrine. Utilisez des minuscules, des chiffres et « - ».</translation>
    </message>
    <message>
        <source>“%1” cannot be the beginning of a path.</source>
        <translation>« %1 » ne peut pas être le début d’un chemin.</translation>
    </message>
    <message>
        <source>“%1” is no header that can carry a secret.</source>
        <translation>« %1 » n’est pas un en-tête qui peut porter un secret.</translation>
    </message>
    <message>
        <source>“%1” cannot be the user's name of a basic authorization.</source>
        <translation>« %1 » ne peut pas être le nom d’utilisateur d’une autorisation basic.</translation>
    </message>
    <message>
        <source>At most %1 methods and paths are possible.</source>
        <translation>Au plus %1 méthodes et chemins sont possibles.</translation>
    </message>
    <message>
        <source>“%1” is no method of HTTP. Write GET, POST, …</source>
        <translation>« %1 » n’est pas une méthode HTTP. Écrivez GET, POST, …</translation>
    </message>
    <message>
        <source>“%1” is no path. Write /v1/messages, or /v1/* with the star at the end.</source>
        <translation>« %1 » n’est pas un chemin. Écrivez /v1/messages, ou /v1/* avec l’étoile à la fin.</translation>
    </message>
    <message>
        <source>A limit cannot be negative.</source>
        <translation>Une limite ne peut pas être négative.</translation>
    </message>
    <message>
        <source>This request has no path that begins with “/”.</source>
        <translation>Cette requête n’a pas de chemin qui commence par « / ».</translation>
    </message>
    <message>
        <source>This session was given no secret for model.vitrine/%1.</source>
        <translation>Cette session n’a reçu aucun secret pour model.vitrine/%1.</translation>
    </message>
    <message>
        <source>This session was given no secret for %1.</source>
        <translation>Cette session n’a reçu aucun secret pour %1.</translation>
    </message>
    <message>
        <source>It was given none at all: vitrine secret give</source>
        <translation>Elle n’en a reçu aucun : vitrine secret give</translation>
    </message>
    <message>
        <source>It was given: %1.</source>
        <translation>Elle a reçu : %1.</translation>
    </message>
    <message>
        <source>The secret %1 is not for %2 requests. It is for: %3.</source>
        <translation>Le secret %1 n’est pas pour les requêtes %2. Il est pour : %3.</translation>
    </message>
    <message>
        <source>No secret is put into %1 requests.</source>
        <translation>Aucun secret n’est mis dans les requêtes %1.</translation>
    </message>
    <message>
        <source>The path of the request is written in a way that servers read differently.</source>
        <translation>Le chemin de la requête est écrit d’une façon que les serveurs lisent différemment.</translation>
    </message>
    <message>
        <source>The secret %1 is not for %2. It is for: %3.</source>
        <translation>Le secret %1 n’est pas pour %2. Il est pour : %3.</translation>
    </message>
    <message>
        <source>Not enough memory is free to open the file of secrets.</source>
        <translation>Il n’y a pas assez de mémoire libre pour ouvrir le fichier des secrets.</translation>
    </message>
    <message>
        <source>The command that prints the secret did not end.</source>
        <translation>La commande qui affiche le secret ne s’est pas terminée.</translation>
    </message>
    <message>
        <source>The command that prints the secret cannot be started.</source>
        <translation>La commande qui affiche le secret ne peut pas être lancée.</translation>
    </message>
    <message>
        <source>The command that prints the secret failed.</source>
        <translation>La commande qui affiche le secret a échoué.</translation>
    </message>
    <message>
        <source>The command that prints the secret printed nothing.</source>
        <translation>La commande qui affiche le secret n’a rien affiché.</translation>
    </message>
    <message>
        <source>The command that prints the secret printed too much.</source>
        <translation>La commande qui affiche le secret a trop affiché.</translation>
    </message>
    <message>
        <source>This computer has no keyring that answers.</source>
        <translation>Cet ordinateur n’a pas de trousseau de clés qui réponde.</translation>
    </message>
    <message>
        <source>This computer's keyring does not answer.</source>
        <translation>Le trousseau de clés de cet ordinateur ne répond pas.</translation>
    </message>
    <message>
        <source>The keyring has no secret %1. Add it again: vitrine secret add %1</source>
        <translation>Le trousseau de clés n’a pas le secret %1. Ajoutez-le de nouveau : vitrine secret add %1</translation>
    </message>
    <message>
        <source>The keyring does not give the secret %1. Unlock it and try again.</source>
        <translation>Le trousseau de clés ne donne pas le secret %1. Déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>The keyring does not take the secret %1. Unlock it and try again, or keep the secret in a file with a passphrase: --vault</source>
        <translation>Le trousseau de clés ne prend pas le secret %1. Déverrouillez-le et réessayez, ou gardez le secret dans un fichier avec une phrase secrète : --vault</translation>
    </message>
    <message>
        <source>The keyring does not let go of the secret %1. Unlock it and try again.</source>
        <translation>Le trousseau de clés ne lâche pas le secret %1. Déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>A secret has %1 to %2 characters.</source>
        <translation>Un secret a de %1 à %2 caractères.</translation>
    </message>
    <message>
        <source>A secret that goes into requests has letters, digits and signs of ASCII alone, without blanks and line feeds.</source>
        <translation>Un secret mis dans des requêtes n’a que des lettres, chiffres et signes ASCII, sans espaces ni sauts de ligne.</translation>
    </message>
    <message>
        <source>The file of secrets is closed. Open it with its passphrase: vitrine secret unlock</source>
        <translation>Le fichier des secrets est fermé. Ouvrez-le avec sa phrase secrète : vitrine secret unlock</translation>
    </message>
    <message>
        <source>Cannot write the list of secrets. Check the free space of the disk.</source>
        <translation>Impossible d’écrire la liste des secrets. Vérifiez la place libre du disque.</translation>
    </message>
    <message>
        <source>There is no secret %1.</source>
        <translation>Il n’y a pas de secret %1.</translation>
    </message>
    <message>
        <source>There is no secret %1. Add it first: vitrine secret add %1</source>
        <translation>Il n’y a pas de secret %1. Ajoutez-le d’abord : vitrine secret add %1</translation>
    </message>
    <message>
        <source>Sessions of %1 were given nothing at %2.</source>
        <translation>Les sessions de %1 n’ont rien reçu pour %2.</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing.</source>
        <translation>Une phrase secrète vide ne protège rien.</translation>
    </message>
    <message>
        <source>The file of secrets is being opened.</source>
        <translation>Le fichier des secrets est en cours d’ouverture.</translation>
    </message>
    <message>
        <source>The file of secrets has no %1. Add it again: vitrine secret add %1</source>
        <translation>Le fichier des secrets n’a pas %1. Ajoutez-le de nouveau : vitrine secret add %1</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>L’en-tête de la requête est trop grand.</translation>
    </message>
    <message>
        <source>This is no request that Vitrine understands.</source>
        <translation>Ce n’est pas une requête que Vitrine comprend.</translation>
    </message>
    <message>
        <source>secret %1</source>
        <translation>secret %1</translation>
    </message>
    <message>
        <source>This session has used up what it may do with the secret %1 (%2 requests, %3 bytes).</source>
        <translation>Cette session a épuisé ce qu’elle peut faire avec le secret %1 (%2 requêtes, %3 octets).</translation>
    </message>
    <message>
        <source>To allow it, on the computer that Vitrine runs on: vitrine network allow %1 -r %2 -s SESSION</source>
        <translation>Pour l’autoriser, sur l’ordinateur où tourne Vitrine : vitrine network allow %1 -r %2 -s SESSION</translation>
    </message>
    <message>
        <source>There is no memory left that is safe for a secret.</source>
        <translation>Il ne reste plus de mémoire sûre pour un secret.</translation>
    </message>
    <message>
        <source>This session has used up what it may do with the secret %1 (%2 bytes).</source>
        <translation>Cette session a épuisé ce qu’elle peut faire avec le secret %1 (%2 octets).</translation>
    </message>
    <message>
        <source>The body of the request breaks the rules of HTTP.</source>
        <translation>Le corps de la requête enfreint les règles de HTTP.</translation>
    </message>
    <message>
        <source>The head of the answer is too large.</source>
        <translation>L’en-tête de la réponse est trop grand.</translation>
    </message>
    <message>
        <source>%1 gave an answer that Vitrine does not understand.</source>
        <translation>%1 a donné une réponse que Vitrine ne comprend pas.</translation>
    </message>
    <message>
        <source>The answer repeated the secret %1 and was cut.</source>
        <translation>La réponse répétait le secret %1 et a été coupée.</translation>
    </message>
    <message>
        <source>%1 packed its answer, though it was asked not to; nobody could see whether the secret is in it.</source>
        <translation>%1 a compressé sa réponse, bien qu’on lui ait demandé de ne pas le faire ; personne n’aurait pu voir si le secret s’y trouve.</translation>
    </message>
    <message>
        <source>The answer of %1 breaks the rules of HTTP.</source>
        <translation>La réponse de %1 enfreint les règles de HTTP.</translation>
    </message>
    <message>
        <source>%1 hung up before its answer was complete.</source>
        <translation>%1 a raccroché avant la fin de sa réponse.</translation>
    </message>
    <message>
        <source>There is a file of secrets already: %1</source>
        <translation>Il y a déjà un fichier des secrets : %1</translation>
    </message>
    <message>
        <source>Encryption cannot be set up on this computer.</source>
        <translation>Le chiffrement ne peut pas être mis en place sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There is no file of secrets.</source>
        <translation>Il n’y a pas de fichier des secrets.</translation>
    </message>
    <message>
        <source>Cannot read the file of secrets %1.</source>
        <translation>Impossible de lire le fichier des secrets %1.</translation>
    </message>
    <message>
        <source>%1 is no file of secrets, or it is damaged.</source>
        <translation>%1 n’est pas un fichier de secrets, ou il est abîmé.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the file of secrets, or the file is damaged. Try again.</source>
        <translation>Ce n’est pas la phrase secrète du fichier des secrets, ou le fichier est abîmé. Réessayez.</translation>
    </message>
    <message>
        <source>Not enough memory is free to write the file of secrets.</source>
        <translation>Il n’y a pas assez de mémoire libre pour écrire le fichier des secrets.</translation>
    </message>
    <message>
        <source>Cannot write the file of secrets %1.</source>
        <translation>Impossible d’écrire le fichier des secrets %1.</translation>
    </message>
    <message>
        <source>A part of Vitrine is missing. Install Vitrine again.</source>
        <translation>Une partie de Vitrine manque. Réinstallez Vitrine.</translation>
    </message>
    <message>
        <source>Cannot start another program.</source>
        <translation>Impossible de démarrer un autre programme.</translation>
    </message>
    <message>
        <source>The workspace's disk is not there. Look for it, or delete the session.</source>
        <translation>Le disque de l’espace de travail n’est pas là. Cherchez-le, ou supprimez la session.</translation>
    </message>
    <message>
        <source>Cannot open the workspace's disk. Check its permissions.</source>
        <translation>Impossible d’ouvrir le disque de l’espace de travail. Vérifiez ses droits.</translation>
    </message>
    <message>
        <source>The workspace's disk is no file. Look at it, or delete the session.</source>
        <translation>Le disque de l’espace de travail n’est pas un fichier. Examinez-le, ou supprimez la session.</translation>
    </message>
    <message>
        <source>A machine that this engine does not know has the workspace's disk open. Stop it first.</source>
        <translation>Une machine que ce moteur ne connaît pas a ouvert le disque de l’espace de travail. Arrêtez-la d’abord.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Compilation</translation>
    </message>
    <message>
        <source>Lint</source>
        <translation>Lint</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatage</translation>
    </message>
    <message>
        <source>Git commit</source>
        <translation>Git commit</translation>
    </message>
    <message>
        <source>Git push</source>
        <translation>Git push</translation>
    </message>
    <message>
        <source>The agent ended with exit code %1. Restart the agent to go on.</source>
        <translation>L’agent s’est terminé avec le code de sortie %1. Redémarrez l’agent pour continuer.</translation>
    </message>
    <message>
        <source>The agent was killed by signal %1. Restart the agent to go on.</source>
        <translation>L’agent a été tué par le signal %1. Redémarrez l’agent pour continuer.</translation>
    </message>
    <message>
        <source>The agent could not be started. Check the start command of the agent's image, then restart the agent.</source>
        <translation>L’agent n’a pas pu être démarré. Vérifiez la commande de démarrage de l’image de l’agent, puis redémarrez l’agent.</translation>
    </message>
    <message>
        <source>This session's agent has no start command. Give the agent one and make a new session.</source>
        <translation>L’agent de cette session n’a pas de commande de démarrage. Donnez-en une à l’agent et créez une nouvelle session.</translation>
    </message>
    <message>
        <source>This session has no agent: neither its image nor the agent's definition names a start command. Run commands instead, or make an agent with one.</source>
        <translation>Cette session n’a pas d’agent : ni son image ni la définition de l’agent ne nomme une commande de démarrage. Exécutez plutôt des commandes, ou créez un agent qui en a une.</translation>
    </message>
    <message>
        <source>The agent runs, but does not listen on port %1. Restart the agent, or check its start command.</source>
        <translation>L’agent tourne, mais n’écoute pas sur le port %1. Redémarrez l’agent, ou vérifiez sa commande de démarrage.</translation>
    </message>
    <message>
        <source>The session %1 has no checkpoint %2. `vitrine checkpoint list` shows all it has.</source>
        <translation>La session %1 n’a pas de point de contrôle %2. `vitrine checkpoint list` montre tous les siens.</translation>
    </message>
    <message>
        <source>The session's machine starts, stops or does not answer at this moment. Try again.</source>
        <translation>La machine de la session démarre, s’arrête ou ne répond pas en ce moment. Réessayez.</translation>
    </message>
    <message>
        <source>The session's workspace has as many checkpoints below it as it can have. Delete one, and try again in a moment.</source>
        <translation>L’espace de travail de la session a sous lui autant de points de contrôle que possible. Supprimez-en un, et réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The machine ended before a checkpoint of it was taken. Try again.</source>
        <translation>La machine s’est terminée avant qu’un point de contrôle en soit pris. Réessayez.</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop the session, then restore.</source>
        <translation>La machine de la session redémarre. Arrêtez la session, puis restaurez.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be restored: a file of it is not there or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>Le point de contrôle ne peut pas être restauré : un de ses fichiers manque ou en est un autre. Remettez le fichier en place, ou supprimez le point de contrôle.</translation>
    </message>
    <message>
        <source>Too many checkpoints lie below this one. Delete one of them, and try again.</source>
        <translation>Trop de points de contrôle se trouvent sous celui-ci. Supprimez-en un, et réessayez.</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop it first.</source>
        <translation>La machine de la session redémarre. Arrêtez-la d’abord.</translation>
    </message>
    <message>
        <source>The session's workspace is not there: a file of its disk is missing.</source>
        <translation>L’espace de travail de la session n’est pas là : un fichier de son disque manque.</translation>
    </message>
    <message>
        <source>The session's workspace is not what it was: a file of its disk is another one.</source>
        <translation>L’espace de travail de la session n’est plus ce qu’il était : un fichier de son disque en est un autre.</translation>
    </message>
    <message>
        <source>Put the file back, restore one of the session's checkpoints (`vitrine checkpoint list`), or delete the session. Nothing was changed.</source>
        <translation>Remettez le fichier en place, restaurez un des points de contrôle de la session (`vitrine checkpoint list`), ou supprimez la session. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is a command with the id %1 already. Choose another id.</source>
        <translation>Il y a déjà une commande avec l’identifiant %1. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Cannot make a record for the command. Check the store's disk.</source>
        <translation>Impossible de créer un enregistrement pour la commande. Vérifiez le disque du stockage.</translation>
    </message>
    <message>
        <source>Cannot write the command's record. Check the store's disk.</source>
        <translation>Impossible d’écrire l’enregistrement de la commande. Vérifiez le disque du stockage.</translation>
    </message>
    <message>
        <source>The command's output record cannot be read.</source>
        <translation>L’enregistrement de la sortie de la commande ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The machine no longer knows this command: it ended without a trace. Run it again.</source>
        <translation>La machine ne connaît plus cette commande : elle s’est terminée sans laisser de trace. Exécutez-la de nouveau.</translation>
    </message>
    <message>
        <source>Cannot start the command in the machine. Check the agent's user and the image's programs, and run it again.</source>
        <translation>Impossible de démarrer la commande dans la machine. Vérifiez l’utilisateur de l’agent et les programmes de l’image, et exécutez-la de nouveau.</translation>
    </message>
    <message>
        <source>The end of the output may be lost if the computer stops now.</source>
        <translation>La fin de la sortie peut être perdue si l’ordinateur s’arrête maintenant.</translation>
    </message>
    <message>
        <source>Could not read the workspace in time. Try again, or resume the session and read it there.</source>
        <translation>L’espace de travail n’a pas pu être lu à temps. Réessayez, ou reprenez la session et lisez-le là.</translation>
    </message>
    <message>
        <source>The session starts. Its files show in a moment.</source>
        <translation>La session démarre. Ses fichiers apparaissent dans un instant.</translation>
    </message>
    <message>
        <source>Cannot start the program that reads stopped workspaces. Install Vitrine again.</source>
        <translation>Impossible de démarrer le programme qui lit les espaces de travail arrêtés. Réinstallez Vitrine.</translation>
    </message>
    <message>
        <source>A part of Vitrine is of another version. Install Vitrine again.</source>
        <translation>Une partie de Vitrine est d’une autre version. Réinstallez Vitrine.</translation>
    </message>
    <message>
        <source>The disk is damaged there. Resume the session: its machine may still read it.</source>
        <translation>Le disque y est abîmé. Reprenez la session : sa machine peut peut-être encore le lire.</translation>
    </message>
    <message>
        <source>Could not read the workspace. Its disk is damaged. Resume the session: its machine may still read it.</source>
        <translation>L’espace de travail n’a pas pu être lu. Son disque est abîmé. Reprenez la session : sa machine peut peut-être encore le lire.</translation>
    </message>
    <message>
        <source>Could not read the workspace. What reads it broke off. Try again.</source>
        <translation>L’espace de travail n’a pas pu être lu. Ce qui le lit s’est interrompu. Réessayez.</translation>
    </message>
    <message>
        <source>There is an invocation with the id %1 already. Choose another id.</source>
        <translation>Il y a déjà une invocation avec l’identifiant %1. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Cannot make a record for the prompt. Check the store's disk.</source>
        <translation>Impossible de créer un enregistrement pour le prompt. Vérifiez le disque du stockage.</translation>
    </message>
    <message>
        <source>Cannot write the prompt's record. Check the store's disk.</source>
        <translation>Impossible d’écrire l’enregistrement du prompt. Vérifiez le disque du stockage.</translation>
    </message>
    <message>
        <source>The machine ended before the agent was asked. Send the prompt again.</source>
        <translation>La machine s’est terminée avant que l’agent soit interrogé. Renvoyez le prompt.</translation>
    </message>
    <message>
        <source>Cannot write the agent's answer to the disk. Free some space and send the prompt again.</source>
        <translation>Impossible d’écrire la réponse de l’agent sur le disque. Libérez de la place et renvoyez le prompt.</translation>
    </message>
    <message>
        <source>The machine ended unexpectedly. What was synced to the workspace is kept: resume the session to go on.</source>
        <translation>La machine s’est terminée de façon inattendue. Ce qui était synchronisé dans l’espace de travail est conservé : reprenez la session pour continuer.</translation>
    </message>
    <message>
        <source>The session's machine has ended, or the connection into it was lost.</source>
        <translation>La machine de la session s’est terminée, ou la connexion avec elle a été perdue.</translation>
    </message>
    <message>
        <source>This computer's disk is full, and the machine stands still. Make room, and it goes on by itself; nothing of what it writes is lost.</source>
        <translation>Le disque de cet ordinateur est plein, et la machine est immobile. Faites de la place, et elle continue d’elle-même ; rien de ce qu’elle écrit n’est perdu.</translation>
    </message>
    <message>
        <source>Suspended; files and memory are kept</source>
        <translation>Suspendue ; fichiers et mémoire sont conservés</translation>
    </message>
    <message>
        <source>Files are kept</source>
        <translation>Les fichiers sont conservés</translation>
    </message>
    <message>
        <source>The machine is gone; files are kept</source>
        <translation>La machine n’est plus là ; les fichiers sont conservés</translation>
    </message>
    <message>
        <source>Starts its machine</source>
        <translation>Démarre sa machine</translation>
    </message>
    <message>
        <source>Writes its memory to the disk</source>
        <translation>Écrit sa mémoire sur le disque</translation>
    </message>
    <message>
        <source>Stops its machine</source>
        <translation>Arrête sa machine</translation>
    </message>
    <message>
        <source>Waits for work</source>
        <translation>Attend du travail</translation>
    </message>
    <message>
        <source>Answers a prompt</source>
        <translation>Répond à un prompt</translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation>Exécute %1</translation>
    </message>
    <message>
        <source>A shell is open</source>
        <translation>Un shell est ouvert</translation>
    </message>
    <message>
        <source>A client is connected</source>
        <translation>Un client est connecté</translation>
    </message>
    <message>
        <source>The agent works in the background</source>
        <translation>L’agent travaille en arrière-plan</translation>
    </message>
    <message>
        <source>The connection into the machine was lost during the answer. Send the prompt again.</source>
        <translation>La connexion avec la machine a été perdue pendant la réponse. Renvoyez le prompt.</translation>
    </message>
    <message>
        <source>The session was stopped before this had ended.</source>
        <translation>La session a été arrêtée avant la fin.</translation>
    </message>
    <message>
        <source>The machine was switched off from inside.</source>
        <translation>La machine a été éteinte de l’intérieur.</translation>
    </message>
    <message>
        <source>The machine ended while no engine was there to see it. Run it again.</source>
        <translation>La machine s’est terminée alors qu’aucun moteur n’était là pour le voir. Exécutez de nouveau.</translation>
    </message>
    <message>
        <source>A session's name is one line of at most 200 characters. Choose a shorter one.</source>
        <translation>Le nom d’une session est une ligne d’au plus 200 caractères. Choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>The session has no running machine. Resume it: its agent starts with it.</source>
        <translation>La session n’a pas de machine en marche. Reprenez-la : son agent démarre avec elle.</translation>
    </message>
    <message>
        <source>The session's network is off, and a rule would change nothing. Switch it on first: vitrine network policy allowlist -r %1 -s %2</source>
        <translation>Le réseau de la session est coupé, et une règle ne changerait rien. Activez-le d’abord : vitrine network policy allowlist -r %1 -s %2</translation>
    </message>
    <message>
        <source>The session's machine does not answer at the moment. Try again.</source>
        <translation>La machine de la session ne répond pas en ce moment. Réessayez.</translation>
    </message>
    <message>
        <source>The session has no running machine whose port could be opened. Resume it first.</source>
        <translation>La session n’a pas de machine en marche dont le port pourrait être ouvert. Reprenez-la d’abord.</translation>
    </message>
    <message>
        <source>The session has no running machine. Resume it first.</source>
        <translation>La session n’a pas de machine en marche. Reprenez-la d’abord.</translation>
    </message>
    <message>
        <source>The machine ended before the program was started. Try again.</source>
        <translation>La machine s’est terminée avant le démarrage du programme. Réessayez.</translation>
    </message>
    <message>
        <source>The machine ended before the port was opened. Try again.</source>
        <translation>La machine s’est terminée avant l’ouverture du port. Réessayez.</translation>
    </message>
    <message>
        <source>The session's machine starts, stops or does not answer. Try again.</source>
        <translation>La machine de la session démarre, s’arrête ou ne répond pas. Réessayez.</translation>
    </message>
    <message>
        <source>The session is suspended. Resume it, or stop it: both make trimming possible.</source>
        <translation>La session est suspendue. Reprenez-la ou arrêtez-la : les deux permettent de libérer de la place.</translation>
    </message>
    <message>
        <source>The machine ended. Try again.</source>
        <translation>La machine s’est terminée. Réessayez.</translation>
    </message>
    <message>
        <source>The connection into the machine was lost. Try again.</source>
        <translation>La connexion dans la machine a été perdue. Réessayez.</translation>
    </message>
    <message>
        <source>The session's image cannot trim its workspace while it runs (fstrim). Stop the session: each stop gives freed room back.</source>
        <translation>L’image de la session ne sait pas libérer la place de son espace de travail pendant qu’elle tourne (fstrim). Arrêtez la session : chaque arrêt rend la place libérée.</translation>
    </message>
    <message>
        <source>Cannot suspend the session: it is not idle. Wait until nothing runs in it, or stop it.</source>
        <translation>Impossible de suspendre la session : elle n’est pas inactive. Attendez que rien n’y tourne, ou arrêtez-la.</translation>
    </message>
    <message>
        <source>Cannot suspend the session yet. Try again in a moment.</source>
        <translation>Impossible de suspendre la session pour l’instant. Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>The session was suspended before this had ended.</source>
        <translation>La session a été suspendue avant la fin.</translation>
    </message>
    <message>
        <source>The test command is longer than %1 bytes. Put it into a script of the workspace.</source>
        <translation>La commande de test dépasse %1 octets. Mettez-la dans un script de l’espace de travail.</translation>
    </message>
    <message>
        <source>The session runs another version of its agent. Stop it first.</source>
        <translation>La session fonctionne avec une autre version de son agent. Arrêtez-la d’abord.</translation>
    </message>
    <message>
        <source>Workspace of version %1</source>
        <translation>Espace de travail de la version %1</translation>
    </message>
    <message>
        <source>The machine ended before the agent was asked. Try again.</source>
        <translation>La machine s’est terminée avant que l’agent soit interrogé. Réessayez.</translation>
    </message>
    <message>
        <source>“%1” is being written or read already.</source>
        <translation>« %1 » est déjà en cours d’écriture ou de lecture.</translation>
    </message>
    <message>
        <source>The session %1 is on this computer already. Nothing was imported.</source>
        <translation>La session %1 est déjà sur cet ordinateur. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The program ended during the answer. Send the prompt again.</source>
        <translation>Le programme s’est terminé pendant la réponse. Renvoyez le prompt.</translation>
    </message>
    <message>
        <source>There is no session %1. `vitrine session list` shows all there are.</source>
        <translation>Il n’y a pas de session %1. `vitrine session list` les montre toutes.</translation>
    </message>
    <message>
        <source>There is no agent “%1”, and no other yet. Make one with `vitrine runtime create %1`.</source>
        <translation>Il n’y a pas d’agent « %1 », ni encore aucun autre. Créez-en un avec `vitrine runtime create %1`.</translation>
    </message>
    <message>
        <source>There is no agent “%1”. There are: %2.</source>
        <translation>Il n’y a pas d’agent « %1 ». Il y a : %2.</translation>
    </message>
    <message>
        <source>Cannot make the session's folder. Check the store's disk.</source>
        <translation>Impossible de créer le dossier de la session. Vérifiez le disque du stockage.</translation>
    </message>
    <message>
        <source>“%1” is no session id. Use letters, digits, “-” and “_”, a letter or digit first, at most 256.</source>
        <translation>« %1 » n’est pas un identifiant de session. Utilisez des lettres, des chiffres, « - » et « _ », d’abord une lettre ou un chiffre, 256 au plus.</translation>
    </message>
    <message>
        <source>There is a session %1 already. Choose another id.</source>
        <translation>Il y a déjà une session %1. Choisissez un autre identifiant.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be forked: a file of it is not there or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>Le point de contrôle ne peut pas être dupliqué : un de ses fichiers manque ou en est un autre. Remettez le fichier en place, ou supprimez le point de contrôle.</translation>
    </message>
    <message>
        <source>Too many checkpoints lie below this one. Delete some of the session's older ones, and try again.</source>
        <translation>Trop de points de contrôle se trouvent sous celui-ci. Supprimez-en de plus anciens de la session, et réessayez.</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop it, then delete it.</source>
        <translation>La machine de la session redémarre. Arrêtez-la, puis supprimez-la.</translation>
    </message>
    <message>
        <source>There is no deleted session %1 in the trash. `vitrine session trash list` shows all there are.</source>
        <translation>Il n’y a pas de session supprimée %1 dans la corbeille. `vitrine session trash list` montre toutes celles qui y sont.</translation>
    </message>
    <message>
        <source>The deleted session %1 is on its way out already.</source>
        <translation>La session supprimée %1 est déjà en train de disparaître.</translation>
    </message>
    <message>
        <source>There is a session %1 already. Bring this one back under another id.</source>
        <translation>Il y a déjà une session %1. Restaurez celle-ci sous un autre identifiant.</translation>
    </message>
    <message>
        <source>The session is deleted, but its folder could not be removed. Delete it by hand.</source>
        <translation>La session est supprimée, mais son dossier n’a pas pu être retiré. Supprimez-le à la main.</translation>
    </message>
    <message>
        <source>The machine ended before the shell was open. Try again.</source>
        <translation>La machine s’est terminée avant l’ouverture du shell. Réessayez.</translation>
    </message>
    <message>
        <source>Cannot make a record for the shell. Check the store's disk.</source>
        <translation>Impossible de créer un enregistrement pour le shell. Vérifiez le disque du stockage.</translation>
    </message>
    <message>
        <source>There is no such shell any more. Open a new one.</source>
        <translation>Il n’y a plus de tel shell. Ouvrez-en un nouveau.</translation>
    </message>
    <message>
        <source>The shell's output cannot be read. Open a new one.</source>
        <translation>La sortie du shell ne peut pas être lue. Ouvrez-en un nouveau.</translation>
    </message>
    <message>
        <source>There is nothing of that name to reclaim any more. `vitrine disk` shows what there is.</source>
        <translation>Il n’y a plus rien de ce nom à récupérer. `vitrine disk` montre ce qu’il y a.</translation>
    </message>
    <message>
        <source>A checkpoint that somebody keeps is not reclaimed. Delete it when it is not needed.</source>
        <translation>Un point de contrôle que quelqu’un conserve n’est pas récupéré. Supprimez-le quand il ne sert plus.</translation>
    </message>
    <message>
        <source>The tasks that are kept cannot be read. Edit them to set them anew.</source>
        <translation>Les tâches conservées ne peuvent pas être lues. Modifiez-les pour les définir à neuf.</translation>
    </message>
    <message>
        <source>Tasks are kept with a session or with its agent. Choose one of them.</source>
        <translation>Les tâches sont conservées avec une session ou avec son agent. Choisissez l’un des deux.</translation>
    </message>
    <message>
        <source>The tasks are larger than 1 MB. Put long commands into scripts of the workspace.</source>
        <translation>Les tâches dépassent 1 Mo. Mettez les longues commandes dans des scripts de l’espace de travail.</translation>
    </message>
    <message>
        <source>The machine has ended.</source>
        <translation>La machine s’est terminée.</translation>
    </message>
    <message>
        <source>was ended by signal %1</source>
        <translation>a été terminée par le signal %1</translation>
    </message>
    <message>
        <source>ended with exit code %1</source>
        <translation>s’est terminée avec le code de sortie %1</translation>
    </message>
    <message>
        <source>was stopped after %1 s, its time limit</source>
        <translation>a été arrêtée après %1 s, sa limite de temps</translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation>a été arrêtée</translation>
    </message>
    <message>
        <source>was lost with its machine</source>
        <translation>a été perdue avec sa machine</translation>
    </message>
    <message>
        <source>There is no task to run.</source>
        <translation>Il n’y a aucune tâche à exécuter.</translation>
    </message>
    <message>
        <source>“%1” was not run: “%2” must pass before, and could not be run.</source>
        <translation>« %1 » n’a pas été exécutée : « %2 » doit réussir avant, et n’a pas pu être exécutée.</translation>
    </message>
    <message>
        <source>“%1” was not run: “%2” must pass before, and %3. Look at its output, or run “%1” anyway.</source>
        <translation>« %1 » n’a pas été exécutée : « %2 » doit réussir avant, et %3. Regardez sa sortie, ou exécutez « %1 » quand même.</translation>
    </message>
    <message>
        <source>There is no template %1 that is not used.</source>
        <translation>Il n’y a pas de modèle %1 inutilisé.</translation>
    </message>
    <message>
        <source>The template could not be removed. Check the store's disk.</source>
        <translation>Le modèle n’a pas pu être retiré. Vérifiez le disque du stockage.</translation>
    </message>
    <message>
        <source>The session's machine starts or stops. Its files show again in a moment.</source>
        <translation>La machine de la session démarre ou s’arrête. Ses fichiers réapparaissent dans un instant.</translation>
    </message>
    <message>
        <source>“%1” is no path in the workspace. Name it relative to the workspace, without “..”.</source>
        <translation>« %1 » n’est pas un chemin de l’espace de travail. Donnez-le relativement à l’espace de travail, sans « .. ».</translation>
    </message>
    <message>
        <source>The workspace itself stays. Name a file or folder in it.</source>
        <translation>L’espace de travail lui-même reste. Nommez un fichier ou un dossier qui s’y trouve.</translation>
    </message>
    <message>
        <source>Files are changed by the session's machine, and none runs. Resume the session first.</source>
        <translation>Les fichiers sont modifiés par la machine de la session, et aucune ne tourne. Reprenez d’abord la session.</translation>
    </message>
    <message>
        <source>A file is written in pieces of 1 MiB at most.</source>
        <translation>Un fichier s’écrit par morceaux de 1 Mio au plus.</translation>
    </message>
    <message>
        <source>Cannot write the archive. Check the folder, and that its disk has space.</source>
        <translation>Impossible d’écrire l’archive. Vérifiez le dossier, et que son disque a de la place.</translation>
    </message>
    <message>
        <source>The archive is damaged, or Vitrine has not made it. Nothing was imported.</source>
        <translation>L’archive est abîmée, ou Vitrine ne l’a pas faite. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>There is no session “%1” any more.</source>
        <translation>Il n’y a plus de session « %1 ».</translation>
    </message>
    <message>
        <source>The id “%1” is taken by another session.</source>
        <translation>L’identifiant « %1 » est pris par une autre session.</translation>
    </message>
    <message>
        <source>“%1” is no disk of a workspace.</source>
        <translation>« %1 » n’est pas un disque d’espace de travail.</translation>
    </message>
    <message>
        <source>Cannot write the store's disk.</source>
        <translation>Impossible d’écrire sur le disque du stockage.</translation>
    </message>
    <message>
        <source>Cannot make a layer of the workspace. Check that the store's disk has space.</source>
        <translation>Impossible de créer une couche de l’espace de travail. Vérifiez que le disque du stockage a de la place.</translation>
    </message>
    <message>
        <source>Cannot open “%1”.</source>
        <translation>Impossible d’ouvrir « %1 ».</translation>
    </message>
    <message>
        <source>Cannot write “%1”.</source>
        <translation>Impossible d’écrire « %1 ».</translation>
    </message>
    <message>
        <source>Cannot keep the output. Free space on the store's disk.</source>
        <translation>Impossible de conserver la sortie. Libérez de la place sur le disque du stockage.</translation>
    </message>
    <message>
        <source>Cannot keep the output.</source>
        <translation>Impossible de conserver la sortie.</translation>
    </message>
    <message>
        <source>Cannot read the kept output.</source>
        <translation>Impossible de lire la sortie conservée.</translation>
    </message>
    <message>
        <source>Another Vitrine uses this store. Close it, or go on there.</source>
        <translation>Un autre Vitrine utilise ce stockage. Fermez-le, ou continuez là.</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1”. Check its parent folder.</source>
        <translation>Impossible de créer le dossier « %1 ». Vérifiez son dossier parent.</translation>
    </message>
    <message>
        <source>Cannot look at the folder “%1”.</source>
        <translation>Impossible d’examiner le dossier « %1 ».</translation>
    </message>
    <message>
        <source>“%1” is not a folder. Move it away.</source>
        <translation>« %1 » n’est pas un dossier. Déplacez-le.</translation>
    </message>
    <message>
        <source>The folder “%1” belongs to somebody else. Choose another one.</source>
        <translation>Le dossier « %1 » appartient à quelqu’un d’autre. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1” private.</source>
        <translation>Impossible de rendre le dossier « %1 » privé.</translation>
    </message>
    <message>
        <source>Cannot make the workspace's disk. Check that the store's disk has space.</source>
        <translation>Impossible de créer le disque de l’espace de travail. Vérifiez que le disque du stockage a de la place.</translation>
    </message>
    <message>
        <source>Cannot make the machine's scratch disk. Check that the disk has space.</source>
        <translation>Impossible de créer le disque provisoire de la machine. Vérifiez que le disque a de la place.</translation>
    </message>
    <message>
        <source>The archive was made by a newer Vitrine. Import it with that.</source>
        <translation>L’archive a été faite par un Vitrine plus récent. Importez-la avec celui-ci.</translation>
    </message>
    <message>
        <source>Cannot open the archive “%1”.</source>
        <translation>Impossible d’ouvrir l’archive « %1 ».</translation>
    </message>
    <message>
        <source>“%1” is no file.</source>
        <translation>« %1 » n’est pas un fichier.</translation>
    </message>
    <message>
        <source>This computer's libarchive cannot read zstd. Update it.</source>
        <translation>La libarchive de cet ordinateur ne sait pas lire zstd. Mettez-la à jour.</translation>
    </message>
    <message>
        <source>The archive cannot be checked.</source>
        <translation>L’archive ne peut pas être vérifiée.</translation>
    </message>
    <message>
        <source>This session, or something of it, is in the store already.</source>
        <translation>Cette session, ou quelque chose d’elle, est déjà dans le stockage.</translation>
    </message>
    <message>
        <source>A layer of the workspace is still needed. Try again.</source>
        <translation>Une couche de l’espace de travail sert encore. Réessayez.</translation>
    </message>
    <message>
        <source>There is a session %1 already.</source>
        <translation>Il y a déjà une session %1.</translation>
    </message>
    <message>
        <source>Cannot use the list of sessions. Check the store's disk.</source>
        <translation>Impossible d’utiliser la liste des sessions. Vérifiez le disque du stockage.</translation>
    </message>
    <message>
        <source>The list of sessions, “%1”, is damaged. Nothing was changed; put back a copy of it, or move it away.</source>
        <translation>La liste des sessions, « %1 », est abîmée. Rien n’a été modifié ; remettez-en une copie, ou déplacez-la.</translation>
    </message>
    <message>
        <source>Cannot read the list of sessions, “%1”.</source>
        <translation>Impossible de lire la liste des sessions, « %1 ».</translation>
    </message>
    <message>
        <source>The list of sessions was made by a newer Vitrine. Nothing was changed; start the newer program.</source>
        <translation>La liste des sessions a été faite par un Vitrine plus récent. Rien n’a été modifié ; démarrez le programme plus récent.</translation>
    </message>
    <message>
        <source>Cannot prepare the list of sessions.</source>
        <translation>Impossible de préparer la liste des sessions.</translation>
    </message>
    <message>
        <source>Cannot open the list of sessions, “%1”.</source>
        <translation>Impossible d’ouvrir la liste des sessions, « %1 ».</translation>
    </message>
    <message>
        <source>Cannot open the list of sessions.</source>
        <translation>Impossible d’ouvrir la liste des sessions.</translation>
    </message>
    <message>
        <source>Cannot read the list of sessions.</source>
        <translation>Impossible de lire la liste des sessions.</translation>
    </message>
    <message>
        <source>Cannot write into the store. Check its disk.</source>
        <translation>Impossible d’écrire dans le stockage. Vérifiez son disque.</translation>
    </message>
    <message>
        <source>A folder of another session is in the way. Move it away, and try again.</source>
        <translation>Un dossier d’une autre session gêne. Déplacez-le, et réessayez.</translation>
    </message>
    <message>
        <source>Cannot move the workspace of “%1”. Check the store's disk.</source>
        <translation>Impossible de déplacer l’espace de travail de « %1 ». Vérifiez le disque du stockage.</translation>
    </message>
    <message>
        <source>The workspace has no disk.</source>
        <translation>L’espace de travail n’a pas de disque.</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is missing.</source>
        <translation>Un fichier du disque de l’espace de travail manque.</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is not what it was.</source>
        <translation>Un fichier du disque de l’espace de travail n’est plus ce qu’il était.</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is another one.</source>
        <translation>Un fichier du disque de l’espace de travail en est un autre.</translation>
    </message>
    <message>
        <source>Install the program “%1” (Debian packages e2fsprogs and qemu-utils).</source>
        <translation>Installez le programme « %1 » (paquets Debian e2fsprogs et qemu-utils).</translation>
    </message>
    <message>
        <source>The output is not kept any more.</source>
        <translation>La sortie n’est plus conservée.</translation>
    </message>
    <message>
        <source>The session cannot be put into an archive.</source>
        <translation>La session ne peut pas être mise dans une archive.</translation>
    </message>
    <message>
        <source>Cannot read the session's workspace. Its disk may be damaged.</source>
        <translation>Impossible de lire l’espace de travail de la session. Son disque est peut-être abîmé.</translation>
    </message>
    <message>
        <source>The session has too many commands to be put into an archive.</source>
        <translation>La session a trop de commandes pour être mise dans une archive.</translation>
    </message>
    <message>
        <source>It ran when the session was exported.</source>
        <translation>Elle tournait quand la session a été exportée.</translation>
    </message>
    <message>
        <source>The output of a command changed meanwhile. Try again.</source>
        <translation>La sortie d’une commande a changé entre-temps. Réessayez.</translation>
    </message>
    <message>
        <source>Cannot open the lock of the store, “%1”.</source>
        <translation>Impossible d’ouvrir le verrou du stockage, « %1 ».</translation>
    </message>
    <message>
        <source>Cannot lock the store.</source>
        <translation>Impossible de verrouiller le stockage.</translation>
    </message>
    <message>
        <source>The store has no path. Name a folder.</source>
        <translation>Le stockage n’a pas de chemin. Nommez un dossier.</translation>
    </message>
    <message>
        <source>There is no such command any more.</source>
        <translation>Il n’y a plus de telle commande.</translation>
    </message>
    <message>
        <source>There is no such prompt any more.</source>
        <translation>Il n’y a plus de tel prompt.</translation>
    </message>
    <message>
        <source>Cannot move the records of a deleted session. Check the store's disk.</source>
        <translation>Impossible de déplacer les enregistrements d’une session supprimée. Vérifiez le disque du stockage.</translation>
    </message>
    <message>
        <source>The archive needs %1 on the store's disk, and %2 are free. Make room, and try again.</source>
        <translation>L’archive a besoin de %1 sur le disque du stockage, et %2 sont libres. Faites de la place, et réessayez.</translation>
    </message>
    <message>
        <source>“%1” needs a message. Write one.</source>
        <translation>« %1 » a besoin d’un message. Écrivez-en un.</translation>
    </message>
    <message>
        <source>The message has a zero byte. Remove it.</source>
        <translation>Le message contient un octet nul. Retirez-le.</translation>
    </message>
    <message>
        <source>%1 has an id that cannot be one. Use small letters, digits and “-”, %2 at most.</source>
        <translation>%1 a un identifiant qui ne peut pas en être un. Utilisez des minuscules, des chiffres et « - », %2 au plus.</translation>
    </message>
    <message>
        <source>%1 needs a name of 1 to %2 characters in one line.</source>
        <translation>%1 a besoin d’un nom de 1 à %2 caractères sur une ligne.</translation>
    </message>
    <message>
        <source>%1 has %2 inside quotes. Leave the quotes out: the message is quoted by itself.</source>
        <translation>%1 a %2 entre guillemets. Omettez les guillemets : le message est mis entre guillemets de lui-même.</translation>
    </message>
    <message>
        <source>%1 asks for a message, so it cannot run by itself.</source>
        <translation>%1 demande un message, et ne peut donc pas s’exécuter d’elle-même.</translation>
    </message>
    <message>
        <source>%1 cannot be its own condition.</source>
        <translation>%1 ne peut pas être sa propre condition.</translation>
    </message>
    <message>
        <source>There are %1 tasks. At most %2 are possible.</source>
        <translation>Il y a %1 tâches. Au plus %2 sont possibles.</translation>
    </message>
    <message>
        <source>Two tasks have the id “%1”. Give one of them another.</source>
        <translation>Deux tâches ont l’identifiant « %1 ». Donnez-en un autre à l’une d’elles.</translation>
    </message>
    <message>
        <source>%1 needs a task with the id “%2”, and there is none.</source>
        <translation>%1 a besoin d’une tâche avec l’identifiant « %2 », et il n’y en a pas.</translation>
    </message>
    <message>
        <source>%1 needs %2, which asks for a message and so cannot be a condition.</source>
        <translation>%2 demande un message et ne peut donc pas être une condition. %1 l’exige.</translation>
    </message>
    <message>
        <source>There is no task “%1” any more. Look at the list of tasks.</source>
        <translation>Il n’y a plus de tâche « %1 ». Regardez la liste des tâches.</translation>
    </message>
    <message>
        <source>These tasks wait for each other: %1. Take one of the conditions away.</source>
        <translation>Ces tâches s’attendent l’une l’autre : %1. Retirez une des conditions.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB, so it is no list of tasks. Choose another.</source>
        <translation>Le fichier dépasse 1 Mo, ce n’est donc pas une liste de tâches. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The file is no JSON. Choose one that Vitrine has exported.</source>
        <translation>Le fichier n’est pas du JSON. Choisissez-en un que Vitrine a exporté.</translation>
    </message>
    <message>
        <source>The file is JSON, but no list of tasks. Choose one that Vitrine has exported.</source>
        <translation>Le fichier est du JSON, mais pas une liste de tâches. Choisissez-en un que Vitrine a exporté.</translation>
    </message>
    <message>
        <source>The list of tasks was written by a newer Vitrine. Import it there.</source>
        <translation>La liste de tâches a été écrite par un Vitrine plus récent. Importez-la avec celui-ci.</translation>
    </message>
    <message>
        <source>Task %1 of the file is none.</source>
        <translation>La tâche %1 du fichier n’en est pas une.</translation>
    </message>
    <message>
        <source>Task %1 of the file has a member “%2” that a task does not have, or of the wrong kind.</source>
        <translation>La tâche %1 du fichier a un membre « %2 » qu’une tâche n’a pas, ou qui n’est pas du bon genre.</translation>
    </message>
    <message>
        <source>A link stands in the way of %1. Choose another folder.</source>
        <translation>Un lien gêne %1. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>%1 is no file that can be copied.</source>
        <translation>%1 n’est pas un fichier qui puisse être copié.</translation>
    </message>
    <message>
        <source>That is more than can be copied at once.</source>
        <translation>C’est plus que ce qui peut être copié en une fois.</translation>
    </message>
    <message>
        <source>a link that leads out of what is copied</source>
        <translation>un lien qui sort de ce qui est copié</translation>
    </message>
    <message>
        <source>a file has that name</source>
        <translation>un fichier a ce nom</translation>
    </message>
    <message>
        <source>has more than %1 entries; the rest is left out</source>
        <translation>a plus de %1 entrées ; le reste est laissé de côté</translation>
    </message>
    <message>
        <source>There are more than %1 files. Copy the folders one by one.</source>
        <translation>Il y a plus de %1 fichiers. Copiez les dossiers un par un.</translation>
    </message>
    <message>
        <source>Files of a checkpoint stay as they are. Go back to the present state to change files.</source>
        <translation>Les fichiers d’un point de contrôle restent tels quels. Revenez à l’état présent pour modifier des fichiers.</translation>
    </message>
    <message>
        <source>%1 is no name for a file.</source>
        <translation>%1 n’est pas un nom de fichier.</translation>
    </message>
    <message>
        <source>There is a %1 already. Choose another name.</source>
        <translation>%1 existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 was deleted or renamed meanwhile.</source>
        <translation>%1 a été supprimé ou renommé entre-temps.</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile.</source>
        <translation>%1 a été modifié entre-temps.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>Il n’y a pas de %1.</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>un lien</translation>
    </message>
    <message>
        <source>a file of that name is in the workspace</source>
        <translation>un fichier de ce nom est dans l’espace de travail</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>ne peut pas être lu</translation>
    </message>
    <message>
        <source>a folder of that name is in the workspace</source>
        <translation>un dossier de ce nom est dans l’espace de travail</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Cette image ne peut pas être affichée.</translation>
    </message>
    <message>
        <source>This picture is damaged.</source>
        <translation>Cette image est abîmée.</translation>
    </message>
    <message>
        <source>This picture is too large to be shown: %1 x %2 pixels.</source>
        <translation>Cette image est trop grande pour être affichée : %1 x %2 pixels.</translation>
    </message>
    <message>
        <source>through the proxy in the machine</source>
        <translation>par le proxy dans la machine</translation>
    </message>
    <message>
        <source>as a plain HTTP request</source>
        <translation>comme simple requête HTTP</translation>
    </message>
    <message>
        <source>through SOCKS</source>
        <translation>par SOCKS</translation>
    </message>
    <message>
        <source>without knowing of a proxy</source>
        <translation>sans connaître de proxy</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Coupé</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>Liste d’autorisation</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Nothing is reached, whatever the rules say.</source>
        <translation>Rien n’est atteint, quoi que disent les règles.</translation>
    </message>
    <message>
        <source>Only what a rule names.</source>
        <translation>Seulement ce qu’une règle nomme.</translation>
    </message>
    <message>
        <source>Every public address, and what a rule names.</source>
        <translation>Toute adresse publique, et ce qu’une règle nomme.</translation>
    </message>
    <message>
        <source>No rules</source>
        <translation>Aucune règle</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 règle</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>%1 règles</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Autorisé</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>public address</source>
        <translation>adresse publique</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>règle %1</translation>
    </message>
    <message>
        <source>network is off</source>
        <translation>le réseau est coupé</translation>
    </message>
    <message>
        <source>no rule names it</source>
        <translation>aucune règle ne le nomme</translation>
    </message>
    <message>
        <source>A rule allows it by now. Run the program again.</source>
        <translation>Une règle l’autorise désormais. Relancez le programme.</translation>
    </message>
    <message>
        <source>Allow it, then run the program again.</source>
        <translation>Autorisez-le, puis relancez le programme.</translation>
    </message>
    <message>
        <source>Asked at %1 %2.</source>
        <translation>Demandé le %1 à %2.</translation>
    </message>
    <message>
        <source>%1 (process %2) asked at %3 %4.</source>
        <translation>%1 (processus %2) a demandé le %3 à %4.</translation>
    </message>
    <message>
        <source>%1 asked at %2 %3.</source>
        <translation>%1 a demandé le %2 à %3.</translation>
    </message>
    <message>
        <source>It went through this computer's proxy, which looked the name up.</source>
        <translation>C’est passé par le proxy de cet ordinateur, qui a cherché le nom.</translation>
    </message>
    <message>
        <source>Its address is %1.</source>
        <translation>Son adresse est %1.</translation>
    </message>
    <message>
        <source>%1 received, %2 sent.</source>
        <translation>%1 reçus, %2 envoyés.</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>Cela a pris %1.</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>demandé par %1</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 ouvertes</translation>
    </message>
    <message>
        <source>%L1 allowed</source>
        <translation>%L1 autorisées</translation>
    </message>
    <message>
        <source>%L1 blocked</source>
        <translation>%L1 bloquées</translation>
    </message>
    <message>
        <source>%L1 failed</source>
        <translation>%L1 échouées</translation>
    </message>
    <message>
        <source>%1. %2 received, %3 sent.</source>
        <translation>%1. %2 reçus, %3 envoyés.</translation>
    </message>
    <message>
        <source>Through this computer's proxy %1, which looks names up</source>
        <translation>Par le proxy %1 de cet ordinateur, qui cherche les noms</translation>
    </message>
    <message>
        <source>This computer goes out through the proxy %1. It looks names up, so names are checked here, and addresses only where a program wrote one.</source>
        <translation>Cet ordinateur sort par le proxy %1. Celui-ci cherche les noms, donc les noms sont vérifiés ici, et les adresses seulement là où un programme en a écrit une.</translation>
    </message>
    <message>
        <source>Allow %1 for this session</source>
        <translation>Autoriser %1 pour cette session</translation>
    </message>
    <message>
        <source>Allow %1 with any port for this session</source>
        <translation>Autoriser %1 avec tout port pour cette session</translation>
    </message>
    <message>
        <source>Always allow %1 for %2</source>
        <translation>Toujours autoriser %1 pour %2</translation>
    </message>
    <message>
        <source>Always allow %1 with any port for %2</source>
        <translation>Toujours autoriser %1 avec tout port pour %2</translation>
    </message>
    <message>
        <source>%1: Bearer</source>
        <translation>%1: Bearer</translation>
    </message>
    <message>
        <source>the password of %1</source>
        <translation>le mot de passe de %1</translation>
    </message>
    <message>
        <source>In the desktop's keyring</source>
        <translation>Dans le trousseau de clés du bureau</translation>
    </message>
    <message>
        <source>In an encrypted file, which a passphrase opens</source>
        <translation>Dans un fichier chiffré, qu’une phrase secrète ouvre</translation>
    </message>
    <message>
        <source>Nowhere: a command on this computer prints it</source>
        <translation>Nulle part : une commande sur cet ordinateur l’affiche</translation>
    </message>
    <message>
        <source>Kept in the desktop's keyring.</source>
        <translation>Conservé dans le trousseau de clés du bureau.</translation>
    </message>
    <message>
        <source>Kept in the encrypted file.</source>
        <translation>Conservé dans le fichier chiffré.</translation>
    </message>
    <message>
        <source>Not kept: “%1” prints it for each request.</source>
        <translation>Non conservé : « %1 » l’affiche pour chaque requête.</translation>
    </message>
    <message>
        <source>Not kept: “%1” prints it, and it counts for %2.</source>
        <translation>Non conservé : « %1 » l’affiche, et il compte pendant %2.</translation>
    </message>
    <message>
        <source>The encrypted file is open.</source>
        <translation>Le fichier chiffré est ouvert.</translation>
    </message>
    <message>
        <source>The encrypted file is locked: what is in it works after it is unlocked.</source>
        <translation>Le fichier chiffré est verrouillé : ce qu’il contient fonctionne une fois déverrouillé.</translation>
    </message>
    <message>
        <source>Secrets are kept in the desktop's keyring.</source>
        <translation>Les secrets sont conservés dans le trousseau de clés du bureau.</translation>
    </message>
    <message>
        <source>Secrets go into an encrypted file of Vitrine's instead.</source>
        <translation>Les secrets vont plutôt dans un fichier chiffré de Vitrine.</translation>
    </message>
    <message>
        <source>To %1 as %2.</source>
        <translation>À %1 comme %2.</translation>
    </message>
    <message>
        <source>%1 only.</source>
        <translation>%1 seulement.</translation>
    </message>
    <message>
        <source>Paths: %1.</source>
        <translation>Chemins : %1.</translation>
    </message>
    <message>
        <source>At most %L1 requests and %2 a session.</source>
        <translation>Au plus %L1 requêtes et %2 par session.</translation>
    </message>
    <message>
        <source>At most %L1 requests a session.</source>
        <translation>Au plus %L1 requêtes par session.</translation>
    </message>
    <message>
        <source>At most %1 a session.</source>
        <translation>Au plus %1 par session.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Demande votre attention</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivée</translation>
    </message>
    <message>
        <source>The machine was lost</source>
        <translation>La machine a été perdue</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Starts the machine</source>
        <translation>Démarre la machine</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Saves and stops</source>
        <translation>Enregistre et arrête</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>Goes on where it was</source>
        <translation>Continue où elle en était</translation>
    </message>
    <message>
        <source>Workspace kept</source>
        <translation>Espace de travail conservé</translation>
    </message>
    <message>
        <source>The agent waits for your answer</source>
        <translation>L’agent attend votre réponse</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Expire %1</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Travaille</translation>
    </message>
    <message>
        <source>Nothing runs</source>
        <translation>Rien ne tourne</translation>
    </message>
    <message>
        <source>Is suspended %1</source>
        <translation>Est suspendue %1</translation>
    </message>
    <message>
        <source>Stops %1</source>
        <translation>S’arrête %1</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disque plein</translation>
    </message>
    <message>
        <source>This computer's disk is full</source>
        <translation>Le disque de cet ordinateur est plein</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Demande une réponse</translation>
    </message>
    <message>
        <source>Asks about an SSH host's key</source>
        <translation>Interroge sur la clé d’un hôte SSH</translation>
    </message>
    <message>
        <source>Agent lost</source>
        <translation>Agent perdu</translation>
    </message>
    <message>
        <source>Agent connection lost</source>
        <translation>Connexion à l’agent perdue</translation>
    </message>
    <message>
        <source>agent %1</source>
        <translation>agent %1</translation>
    </message>
    <message>
        <source>Suspended %1</source>
        <translation>Suspendue %1</translation>
    </message>
    <message>
        <source>Stopped %1</source>
        <translation>Arrêtée %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>Free space of its workspace (its machine starts for it)</source>
        <translation>Place libre de son espace de travail (sa machine démarre pour cela)</translation>
    </message>
    <message>
        <source>Free space of its workspace</source>
        <translation>Place libre de son espace de travail</translation>
    </message>
    <message>
        <source>1 automatic checkpoint</source>
        <translation>1 point de contrôle automatique</translation>
    </message>
    <message>
        <source>%1 automatic checkpoints</source>
        <translation>%1 points de contrôle automatiques</translation>
    </message>
    <message>
        <source>In the trash; goes for good</source>
        <translation>Dans la corbeille ; disparaît définitivement</translation>
    </message>
    <message>
        <source>Template that no agent uses</source>
        <translation>Modèle qu’aucun agent n’utilise</translation>
    </message>
    <message>
        <source>Held by the checkpoint “%1”</source>
        <translation>Tenu par le point de contrôle « %1 »</translation>
    </message>
    <message>
        <source>workspaces and checkpoints %1</source>
        <translation>espaces de travail et points de contrôle %1</translation>
    </message>
    <message>
        <source>records %1</source>
        <translation>enregistrements %1</translation>
    </message>
    <message>
        <source>suspended machines %1</source>
        <translation>machines suspendues %1</translation>
    </message>
    <message>
        <source>trash %1</source>
        <translation>corbeille %1</translation>
    </message>
    <message>
        <source>templates %1</source>
        <translation>modèles %1</translation>
    </message>
    <message>
        <source>images %1</source>
        <translation>images %1</translation>
    </message>
    <message>
        <source>lists and logs %1</source>
        <translation>listes et journaux %1</translation>
    </message>
    <message>
        <source>%1 in all, %2 free: %3.</source>
        <translation>%1 en tout, %2 libres : %3.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Points de contrôle</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1, %2 in all, workspace %3, checkpoints %4, records %5</source>
        <translation>%1, %2 en tout, espace de travail %3, points de contrôle %4, enregistrements %5</translation>
    </message>
    <message>
        <source>Deleted session</source>
        <translation>Session supprimée</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimée</translation>
    </message>
    <message>
        <source>Gone for good</source>
        <translation>Disparaît</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1, expirée</translation>
    </message>
    <message>
        <source>%1, %2, deleted %3, gone for good %4</source>
        <translation>%1, %2, supprimée %3, disparaît définitivement %4</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>attend</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>en cours depuis %1</translation>
    </message>
    <message>
        <source>exit 0</source>
        <translation>code 0</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>signal %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>délai dépassé</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>no exit seen</source>
        <translation>pas de fin vue</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>tests</translation>
    </message>
    <message>
        <source>tests run</source>
        <translation>tests en cours</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussis</translation>
    </message>
    <message>
        <source>%1 tests passed</source>
        <translation>%1 tests réussis</translation>
    </message>
    <message>
        <source>tests passed</source>
        <translation>tests réussis</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoués</translation>
    </message>
    <message>
        <source>%1 tests failed</source>
        <translation>%1 tests échoués</translation>
    </message>
    <message>
        <source>tests failed</source>
        <translation>tests échoués</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 o</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 fichier</translation>
    </message>
    <message>
        <source>%n files</source>
        <translation>%n fichiers</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 Mio</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 Gio</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 seconds ago</source>
        <translation>il y a %1 secondes</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>dans %1 s</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>dans %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>dans %1 h</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>dans %1 jours</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point de contrôle</translation>
    </message>
    <message>
        <source>Before a prompt</source>
        <translation>Avant un prompt</translation>
    </message>
    <message>
        <source>Before a test run</source>
        <translation>Avant une exécution des tests</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Avant une restauration</translation>
    </message>
    <message>
        <source>goes when newer ones come</source>
        <translation>part quand de plus récents arrivent</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message>
        <source>as after a power cut</source>
        <translation>comme après une coupure de courant</translation>
    </message>
    <message>
        <source>“%1” of %2</source>
        <translation>« %1 » de %2</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Ouvrir un lien</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Keep closed</source>
        <translation>Ne pas ouvrir</translation>
    </message>
    <message>
        <source>About Vitrine</source>
        <translation>À propos de Vitrine</translation>
    </message>
    <message>
        <source>A desktop workbench for coding-agent sessions, each in a small virtual machine of its own.</source>
        <translation>Un atelier pour les sessions d’agents de programmation, chacune dans une petite machine virtuelle à elle.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Logiciel libre sous la GNU General Public License, version 3 ou ultérieure. Sans aucune garantie.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Version %1. Everything is kept in %2.</source>
        <translation>Version %1. Tout est gardé dans %2.</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Session</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xécuter</translation>
    </message>
    <message>
        <source>W&amp;orkspace</source>
        <translation>Espace de t&amp;ravail</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenêtre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Another value for %1</source>
        <translation>Autre valeur pour %1</translation>
    </message>
    <message>
        <source>Add a secret</source>
        <translation>Ajouter un secret</translation>
    </message>
    <message>
        <source>What it was given to stays. The old value is gone then.</source>
        <translation>Ce à quoi il a été donné reste. L’ancienne valeur disparaît alors.</translation>
    </message>
    <message>
        <source>Sessions use it without seeing it: Vitrine puts it into the requests that you allow. Nothing uses it until it is given to an agent.</source>
        <translation>Les sessions l’utilisent sans le voir : Vitrine le met dans les requêtes que vous autorisez. Rien ne l’utilise tant qu’il n’est pas donné à un agent.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Où il est conservé</translation>
    </message>
    <message>
        <source>It is not shown, now or later.</source>
        <translation>Elle n’est pas affichée, ni maintenant ni plus tard.</translation>
    </message>
    <message>
        <source>Command, a line for sh on this computer</source>
        <translation>Commande, une ligne pour sh sur cet ordinateur</translation>
    </message>
    <message>
        <source>Seconds that a printed value counts</source>
        <translation>Secondes pendant lesquelles une valeur affichée compte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The secret has no value yet. Type or paste it.</source>
        <translation>Le secret n’a pas encore de valeur. Saisissez-la ou collez-la.</translation>
    </message>
    <message>
        <source>HTTP, port 8080</source>
        <translation>HTTP, port 8080</translation>
    </message>
    <message>
        <source>AG-UI, port 8080</source>
        <translation>AG-UI, port 8080</translation>
    </message>
    <message>
        <source>MCP, port 8000</source>
        <translation>MCP, port 8000</translation>
    </message>
    <message>
        <source>A2A, port 9000</source>
        <translation>A2A, port 9000</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> Mio</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Keep its memory on the disk, so that what runs goes on later</source>
        <translation>Garder sa mémoire sur le disque, pour que ce qui tourne continue plus tard</translation>
    </message>
    <message>
        <source>A letter, then letters, digits or _. It cannot be changed later.</source>
        <translation>Une lettre, puis des lettres, des chiffres ou _. Il ne peut pas être changé plus tard.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The image's own</source>
        <translation>Celle de l’image</translation>
    </message>
    <message>
        <source>Start command</source>
        <translation>Commande de démarrage</translation>
    </message>
    <message>
        <source>The line that starts the agent in the machine, for sh.</source>
        <translation>La ligne qui démarre l’agent dans la machine, pour sh.</translation>
    </message>
    <message>
        <source>It serves</source>
        <translation>Il sert</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>One variable a line. No keys and tokens: those belong into secrets, which stay outside.</source>
        <translation>Une variable par ligne. Pas de clés ni de jetons : leur place est dans les secrets, qui restent dehors.</translation>
    </message>
    <message>
        <source>Workspace at</source>
        <translation>Espace de travail dans</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Processeurs</translation>
    </message>
    <message>
        <source>How large it may grow. What is empty takes no room on this computer.</source>
        <translation>Jusqu’où il peut grandir. Ce qui est vide ne prend pas de place sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Durée de vie</translation>
    </message>
    <message>
        <source>Idle for at most</source>
        <translation>Inactive au plus</translation>
    </message>
    <message>
        <source>A machine in which nothing runs stops after it.</source>
        <translation>Une machine où rien ne tourne s’arrête après ce délai.</translation>
    </message>
    <message>
        <source>Lives for at most</source>
        <translation>Vit au plus</translation>
    </message>
    <message>
        <source>A machine stops after it in any case. The workspace stays.</source>
        <translation>Une machine s’arrête de toute façon après ce délai. L’espace de travail reste.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message numerus="yes">
        <source>Variables with line breaks are kept as they are: %n.</source>
        <translation>
            <numerusform>La variable avec des sauts de ligne est gardée telle quelle : %n.</numerusform>
            <numerusform>Les variables avec des sauts de ligne sont gardées telles quelles : %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 of the environment is no variable. Write it as NAME=value.</source>
        <translation>La ligne %1 de l’environnement n’est pas une variable. Écrivez-la sous la forme NAME=value.</translation>
    </message>
    <message>
        <source>The environment names %1 twice. Leave one of them out.</source>
        <translation>L’environnement nomme %1 deux fois. Omettez-en une.</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Nouvel agent</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Abandonner les modifications ?</translation>
    </message>
    <message>
        <source>The new agent was not made yet.</source>
        <translation>Le nouvel agent n’a pas encore été créé.</translation>
    </message>
    <message>
        <source>The changes to %1 were not saved.</source>
        <translation>Les modifications de %1 n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Delete the agent %1?</source>
        <translation>Supprimer l’agent %1 ?</translation>
    </message>
    <message>
        <source>Its definition goes, with all versions. Sessions of it have to be deleted before.</source>
        <translation>Sa définition disparaît, avec toutes ses versions. Ses sessions doivent être supprimées avant.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Version %1, newest</source>
        <translation>Version %1, la plus récente</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>New sessions get the newest version, made %1. For those that are there you choose when you save.</source>
        <translation>Les nouvelles sessions reçoivent la version la plus récente, créée %1. Pour celles qui existent, vous choisissez en enregistrant.</translation>
    </message>
    <message>
        <source>What the machines of its sessions are made of, and how its agent is started.</source>
        <translation>De quoi sont faites les machines de ses sessions, et comment son agent est démarré.</translation>
    </message>
    <message>
        <source>Save as version %1</source>
        <translation>Enregistrer comme version %1</translation>
    </message>
    <message>
        <source>Create agent</source>
        <translation>Créer l’agent</translation>
    </message>
    <message>
        <source>Allow for this session</source>
        <translation>Autoriser pour cette session</translation>
    </message>
    <message>
        <source>Add the rule %1 to this session</source>
        <translation>Ajouter la règle %1 à cette session</translation>
    </message>
    <message>
        <source>Other ways to allow it</source>
        <translation>Autres façons de l’autoriser</translation>
    </message>
    <message>
        <source>Answer of the agent</source>
        <translation>Réponse de l’agent</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <translation>%1, avant %2</translation>
    </message>
    <message>
        <source>%1, at start</source>
        <translation>%1, au démarrage</translation>
    </message>
    <message>
        <source>%1, after a prompt</source>
        <translation>%1, après un prompt</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Ligne de commande</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Show the output</source>
        <translation>Afficher la sortie</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Exécuter de nouveau</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Hide the output</source>
        <translation>Masquer la sortie</translation>
    </message>
    <message>
        <source>The last %L1 lines of %2 are shown.</source>
        <translation>Les %L1 dernières lignes de %2 sont affichées.</translation>
    </message>
    <message>
        <source>The last %L1 lines are shown.</source>
        <translation>Les %L1 dernières lignes sont affichées.</translation>
    </message>
    <message>
        <source>%1 in the middle were not kept.</source>
        <translation>%1 au milieu n’ont pas été conservés.</translation>
    </message>
    <message>
        <source>Waits for the machine to start.</source>
        <translation>Attend que la machine démarre.</translation>
    </message>
    <message>
        <source>Stopped after %1, its time limit.</source>
        <translation>Arrêtée après %1, sa limite de temps.</translation>
    </message>
    <message>
        <source>No output.</source>
        <translation>Aucune sortie.</translation>
    </message>
    <message>
        <source>New output</source>
        <translation>Nouvelle sortie</translation>
    </message>
    <message>
        <source>Commands and their output</source>
        <translation>Commandes et leur sortie</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>droits</translation>
    </message>
    <message>
        <source>%1, added</source>
        <translation>%1, ajouté</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1, supprimé</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, modifié</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Files have changed. Compare again</source>
        <translation>Des fichiers ont changé. Comparer de nouveau</translation>
    </message>
    <message>
        <source>Compare this state</source>
        <translation>Comparer cet état</translation>
    </message>
    <message>
        <source>with this state</source>
        <translation>avec cet état</translation>
    </message>
    <message>
        <source>with</source>
        <translation>avec</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Fichiers modifiés</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparer de nouveau</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>No session selected</source>
        <translation>Aucune session choisie</translation>
    </message>
    <message>
        <source>Select one to see what changed in its workspace.</source>
        <translation>Choisissez-en une pour voir ce qui a changé dans son espace de travail.</translation>
    </message>
    <message>
        <source>Nothing to compare with yet</source>
        <translation>Encore rien à comparer</translation>
    </message>
    <message>
        <source>A checkpoint is taken before each prompt and each test run; from then on what changed is shown here.</source>
        <translation>Un point de contrôle est pris avant chaque prompt et chaque exécution des tests ; dès lors, ce qui a changé s’affiche ici.</translation>
    </message>
    <message>
        <source>The states cannot be compared</source>
        <translation>Les états ne peuvent pas être comparés</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Twice the same state</source>
        <translation>Deux fois le même état</translation>
    </message>
    <message>
        <source>Choose two that differ.</source>
        <translation>Choisissez-en deux différents.</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Rien n’a changé</translation>
    </message>
    <message>
        <source>Both states have the same files.</source>
        <translation>Les deux états ont les mêmes fichiers.</translation>
    </message>
    <message>
        <source>More than %1 files; the first are shown</source>
        <translation>Plus de %1 fichiers ; les premiers sont affichés</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 fichiers</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Show the files as they were</source>
        <translation>Afficher les fichiers tels qu’ils étaient</translation>
    </message>
    <message>
        <source>Make the workspace what it was before this prompt</source>
        <translation>Rendre à l’espace de travail ce qu’il était avant ce prompt</translation>
    </message>
    <message>
        <source>Checkpoint before this prompt, %1</source>
        <translation>Point de contrôle avant ce prompt, %1</translation>
    </message>
    <message>
        <source>Restore the checkpoint before this prompt, %1</source>
        <translation>Restaurer le point de contrôle avant ce prompt, %1</translation>
    </message>
    <message>
        <source>the workspace as it is</source>
        <translation>l’espace de travail tel qu’il est</translation>
    </message>
    <message>
        <source>Now, the workspace as it is</source>
        <translation>Maintenant, l’espace de travail tel qu’il est</translation>
    </message>
    <message>
        <source>%1, its files are shown</source>
        <translation>%1, ses fichiers sont affichés</translation>
    </message>
    <message>
        <source>Checkpoint now</source>
        <translation>Point de contrôle maintenant</translation>
    </message>
    <message>
        <source>Checkpoint…</source>
        <translation>Point de contrôle…</translation>
    </message>
    <message>
        <source>Go to checkpoints</source>
        <translation>Aller aux points de contrôle</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Select one to see what its workspace was.</source>
        <translation>Choisissez-en une pour voir ce qu’était son espace de travail.</translation>
    </message>
    <message>
        <source>The checkpoints cannot be listed</source>
        <translation>Les points de contrôle ne peuvent pas être listés</translation>
    </message>
    <message>
        <source>No checkpoints yet</source>
        <translation>Encore aucun point de contrôle</translation>
    </message>
    <message>
        <source>One is taken before each prompt and each test run, and whenever you ask for it.</source>
        <translation>Il en est pris un avant chaque prompt et chaque exécution des tests, et quand vous le demandez.</translation>
    </message>
    <message>
        <source>%1, together %2</source>
        <translation>%1, ensemble %2</translation>
    </message>
    <message>
        <source>Keeps the workspace as it is now, until you delete it. Nothing is stopped.</source>
        <translation>Conserve l’espace de travail tel qu’il est maintenant, jusqu’à ce que vous le supprimiez. Rien n’est arrêté.</translation>
    </message>
    <message>
        <source>For example Before refactor</source>
        <translation>Par exemple : Avant la refonte</translation>
    </message>
    <message>
        <source>Take checkpoint</source>
        <translation>Prendre un point de contrôle</translation>
    </message>
    <message>
        <source>The workspace becomes what it was then. Its present state becomes a checkpoint first, so nothing is lost.</source>
        <translation>L’espace de travail redevient ce qu’il était. Son état présent devient d’abord un point de contrôle, donc rien n’est perdu.</translation>
    </message>
    <message>
        <source>The session is running and will be stopped in order.</source>
        <translation>La session tourne et sera arrêtée proprement.</translation>
    </message>
    <message>
        <source>The session is suspended; what ran in it does not go on.</source>
        <translation>La session est suspendue ; ce qui y tournait ne continue pas.</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>Restaurer %1 ?</translation>
    </message>
    <message>
        <source>Fork into a new session</source>
        <translation>Dupliquer dans une nouvelle session</translation>
    </message>
    <message>
        <source>A new session begins with the files of %1. Nothing is copied, and this session stays as it is.</source>
        <translation>Une nouvelle session commence avec les fichiers de %1. Rien n’est copié, et cette session reste telle quelle.</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>%1, fork</source>
        <translation>%1, double</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Supprimer %1 ?</translation>
    </message>
    <message>
        <source>This state of the workspace goes, with %1 on this computer's disk. The workspace, other checkpoints and forks keep all they have. This cannot be undone.</source>
        <translation>Cet état de l’espace de travail disparaît, avec %1 sur le disque de cet ordinateur. L’espace de travail, les autres points de contrôle et les doubles gardent tout. C’est irréversible.</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>Afficher ses fichiers</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Fork into a new session…</source>
        <translation>Dupliquer dans une nouvelle session…</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 autres</translation>
    </message>
    <message>
        <source>One machine is running</source>
        <translation>Une machine est en marche</translation>
    </message>
    <message>
        <source>%1 machines are running</source>
        <translation>%1 machines sont en marche</translation>
    </message>
    <message>
        <source>Stopped machines lose nothing in their workspaces; their agents get 15 seconds to finish. Machines that keep running go on without a window until you open Vitrine again.</source>
        <translation>Les machines arrêtées ne perdent rien dans leurs espaces de travail ; leurs agents ont 15 secondes pour finir. Celles qui restent en marche continuent sans fenêtre jusqu’à ce que vous rouvriez Vitrine.</translation>
    </message>
    <message>
        <source>Do this every time</source>
        <translation>Faire ainsi chaque fois</translation>
    </message>
    <message>
        <source>Keep running in the background</source>
        <translation>Laisser tourner en arrière-plan</translation>
    </message>
    <message>
        <source>Stop them</source>
        <translation>Les arrêter</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code, %1</source>
        <translation>Code, %1</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Contenu du fichier</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Earlier commands</source>
        <translation>Commandes précédentes</translation>
    </message>
    <message>
        <source>Select a session to run commands</source>
        <translation>Choisissez une session pour exécuter des commandes</translation>
    </message>
    <message>
        <source>Command in %1, resumes the session</source>
        <translation>Commande dans %1, reprend la session</translation>
    </message>
    <message>
        <source>Command in %1</source>
        <translation>Commande dans %1</translation>
    </message>
    <message>
        <source>Resumes the session, then runs the command (Enter)</source>
        <translation>Reprend la session, puis exécute la commande (Entrée)</translation>
    </message>
    <message>
        <source>Runs the command (Enter)</source>
        <translation>Exécute la commande (Entrée)</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Limite %1</translation>
    </message>
    <message>
        <source>A command that runs longer is stopped.</source>
        <translation>Une commande qui dure plus longtemps est arrêtée.</translation>
    </message>
    <message>
        <source>Do something, or go to a session</source>
        <translation>Faire quelque chose, ou aller à une session</translation>
    </message>
    <message>
        <source>Command bar</source>
        <translation>Barre de commandes</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Ce qui convient</translation>
    </message>
    <message>
        <source>session</source>
        <translation>session</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Copy output</source>
        <translation>Copier la sortie</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>Afficher comme texte</translation>
    </message>
    <message>
        <source>Save output…</source>
        <translation>Enregistrer la sortie…</translation>
    </message>
    <message>
        <source>Edit command</source>
        <translation>Modifier la commande</translation>
    </message>
    <message>
        <source>Save output</source>
        <translation>Enregistrer la sortie</translation>
    </message>
    <message>
        <source>Could not copy the output. It is larger than 8 MB; save it to a file.</source>
        <translation>Impossible de copier la sortie. Elle dépasse 8 Mo ; enregistrez-la dans un fichier.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>The output shows an address at %1. Open it in the browser?</source>
        <translation>La sortie montre une adresse à %1. L’ouvrir dans le navigateur ?</translation>
    </message>
    <message>
        <source>Time limit of commands</source>
        <translation>Limite de temps des commandes</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Taille de texte habituelle</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Tout replier</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>Chercher dans la sortie</translation>
    </message>
    <message>
        <source>New shell</source>
        <translation>Nouveau shell</translation>
    </message>
    <message>
        <source>Attach to a shell…</source>
        <translation>Se rattacher à un shell…</translation>
    </message>
    <message>
        <source>Detach the shell, and let it run</source>
        <translation>Détacher le shell et le laisser tourner</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Saisir une commande</translation>
    </message>
    <message>
        <source>Stop the newest command</source>
        <translation>Arrêter la commande la plus récente</translation>
    </message>
    <message>
        <source>No commands yet</source>
        <translation>Encore aucune commande</translation>
    </message>
    <message>
        <source>Each one is kept here with its output and exit code.</source>
        <translation>Chacune est conservée ici avec sa sortie et son code de sortie.</translation>
    </message>
    <message>
        <source>Select one to see what ran in it.</source>
        <translation>Choisissez-en une pour voir ce qui y a tourné.</translation>
    </message>
    <message>
        <source>The file has changed since it was compared, and was left alone. Look at it again.</source>
        <translation>Le fichier a changé depuis la comparaison et n’a pas été touché. Regardez-le de nouveau.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Annuler ce changement</translation>
    </message>
    <message>
        <source>Restore file</source>
        <translation>Restaurer le fichier</translation>
    </message>
    <message>
        <source>Gives the lines at hand back what they were before</source>
        <translation>Rend à ces lignes ce qu’elles étaient avant</translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <translation>%1, comparé avec %2</translation>
    </message>
    <message>
        <source>The lines are the same</source>
        <translation>Les lignes sont les mêmes</translation>
    </message>
    <message>
        <source>What differs is the file's mode or owner.</source>
        <translation>Ce qui diffère, ce sont les droits ou le propriétaire du fichier.</translation>
    </message>
    <message>
        <source>Not a text</source>
        <translation>Pas un texte</translation>
    </message>
    <message>
        <source>It was %1, and is %2.</source>
        <translation>C’était %1, et c’est %2.</translation>
    </message>
    <message>
        <source>A large file</source>
        <translation>Un grand fichier</translation>
    </message>
    <message>
        <source>%1. Comparing its lines takes a while.</source>
        <translation>%1. Comparer ses lignes prend un moment.</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Afficher quand même</translation>
    </message>
    <message>
        <source>The file cannot be compared</source>
        <translation>Le fichier ne peut pas être comparé</translation>
    </message>
    <message>
        <source>Files are changed by the session's machine: resume the session first.</source>
        <translation>Les fichiers sont modifiés par la machine de la session : reprenez d’abord la session.</translation>
    </message>
    <message>
        <source>Gives the file back what it was then</source>
        <translation>Rend au fichier ce qu’il était alors</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>Interrompre</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Interrupt the agent</source>
        <translation>Interrompre l’agent</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the pasted text</source>
        <translation>Retirer le texte collé</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Mettre en file</translation>
    </message>
    <message>
        <source>Resume and send</source>
        <translation>Reprendre et envoyer</translation>
    </message>
    <message>
        <source>Sent when the agent is done (Enter)</source>
        <translation>Envoyé quand l’agent a fini (Entrée)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Envoyer (Entrée)</translation>
    </message>
    <message>
        <source>Pasted text, %1, %2</source>
        <translation>Texte collé, %1, %2</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 ligne</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>Hôte et port</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Lines %1 to %2</source>
        <translation>Lignes %1 à %2</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>ajouté : %1</translation>
    </message>
    <message>
        <source>deleted: %1</source>
        <translation>supprimé : %1</translation>
    </message>
    <message>
        <source>Changed lines</source>
        <translation>Lignes modifiées</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder de nouveau</translation>
    </message>
    <message>
        <source>Can be given back</source>
        <translation>Peut être rendu</translation>
    </message>
    <message>
        <source>There is nothing to give back.</source>
        <translation>Il n’y a rien à rendre.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>The trash is empty. Deleted sessions lie here for seven days.</source>
        <translation>La corbeille est vide. Les sessions supprimées y restent sept jours.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>There are no sessions.</source>
        <translation>Il n’y a aucune session.</translation>
    </message>
    <message>
        <source>Reclaim</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Delete now…</source>
        <translation>Supprimer maintenant…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <source>Reclaim %1…</source>
        <translation>Récupérer %1…</translation>
    </message>
    <message>
        <source>Restore under another id</source>
        <translation>Restaurer sous un autre identifiant</translation>
    </message>
    <message>
        <source>Another session has its id by now. Letters, digits, “-” and “_”.</source>
        <translation>Une autre session a désormais son identifiant. Lettres, chiffres, « - » et « _ ».</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Par exemple %1</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>Supprimer « %1 » définitivement ?</translation>
    </message>
    <message>
        <source>Its workspace, checkpoints and records (%1) go now. This cannot be undone.</source>
        <translation>Son espace de travail, ses points de contrôle et ses enregistrements (%1) disparaissent maintenant. C’est irréversible.</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Supprimer maintenant</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Vider la corbeille ?</translation>
    </message>
    <message>
        <source>One deleted session goes for good. This cannot be undone.</source>
        <translation>Une session supprimée disparaît définitivement. C’est irréversible.</translation>
    </message>
    <message>
        <source>%1 deleted sessions go for good. This cannot be undone.</source>
        <translation>%1 sessions supprimées disparaissent définitivement. C’est irréversible.</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Vider la corbeille</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>Reclaim %1?</source>
        <translation>Récupérer %1 ?</translation>
    </message>
    <message>
        <source>What is deleted for it cannot be brought back. %1.</source>
        <translation>Ce qui est supprimé pour cela ne peut pas être rétabli. %1.</translation>
    </message>
    <message>
        <source>Gives room back…</source>
        <translation>Rend de la place…</translation>
    </message>
    <message>
        <source>%1 came back.</source>
        <translation>%1 récupérés.</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>problème</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>1 check passes</source>
        <translation>1 vérification réussie</translation>
    </message>
    <message>
        <source>%1 checks pass</source>
        <translation>%1 vérifications réussies</translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 remarque</translation>
    </message>
    <message>
        <source>%1 notices</source>
        <translation>%1 remarques</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 problème</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 problèmes</translation>
    </message>
    <message>
        <source>%1. Checked at %2.</source>
        <translation>%1. Vérifié à %2.</translation>
    </message>
    <message>
        <source>Doctor: 1 problem</source>
        <translation>Diagnostic : 1 problème</translation>
    </message>
    <message>
        <source>Doctor: %1 problems</source>
        <translation>Diagnostic : %1 problèmes</translation>
    </message>
    <message>
        <source>Doctor: %1 of %2</source>
        <translation>Diagnostic : %1 sur %2</translation>
    </message>
    <message>
        <source>Cannot make a temporary folder. Use Save to… instead.</source>
        <translation>Impossible de créer un dossier temporaire. Utilisez plutôt « Enregistrer dans… ».</translation>
    </message>
    <message>
        <source>Cannot drag this out: %1 Use Save to… instead.</source>
        <translation>Impossible de glisser ceci dehors : %1 Utilisez plutôt « Enregistrer dans… ».</translation>
    </message>
    <message>
        <source>It has %1. Files of up to %2 can be edited here. Open it in your editor instead.</source>
        <translation>Il a %1. Des fichiers jusqu’à %2 peuvent être modifiés ici. Ouvrez-le plutôt dans votre éditeur.</translation>
    </message>
    <message>
        <source>It is no text, and cannot be edited here.</source>
        <translation>Ce n’est pas du texte, et il ne peut pas être modifié ici.</translation>
    </message>
    <message>
        <source>It has characters that an edited text would not keep.</source>
        <translation>Il a des caractères qu’un texte modifié ne garderait pas.</translation>
    </message>
    <message>
        <source>It has lines of more than %1 characters. Open it in your editor instead.</source>
        <translation>Il a des lignes de plus de %1 caractères. Ouvrez-le plutôt dans votre éditeur.</translation>
    </message>
    <message>
        <source>Some of its bytes are no text, and would be lost.</source>
        <translation>Certains de ses octets ne sont pas du texte, et seraient perdus.</translation>
    </message>
    <message>
        <source>Line %1 has “%2”, which the file's encoding, Latin-1, does not have. Remove it, then save.</source>
        <translation>La ligne %1 a « %2 », que l’encodage du fichier, Latin-1, n’a pas. Retirez-le, puis enregistrez.</translation>
    </message>
    <message>
        <source>mixed line endings</source>
        <translation>fins de ligne mélangées</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Texte du fichier</translation>
    </message>
    <message>
        <source>Open in editor…</source>
        <translation>Ouvrir dans l’éditeur…</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Ouvrir dans l’éditeur</translation>
    </message>
    <message>
        <source>Open “%1” in an editor</source>
        <translation>Ouvrir « %1 » dans un éditeur</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
    <message>
        <source>Switch on, port %1</source>
        <translation>Activer, port %1</translation>
    </message>
    <message>
        <source>You have no SSH key, and nobody gets in without one. Make one first: ssh-keygen</source>
        <translation>Vous n’avez pas de clé SSH, et personne n’entre sans clé. Créez-en d’abord une : ssh-keygen</translation>
    </message>
    <message>
        <source>line for ssh</source>
        <translation>ligne pour ssh</translation>
    </message>
    <message>
        <source>Add this line</source>
        <translation>Ajouter cette ligne</translation>
    </message>
    <message>
        <source>No editor was found that Vitrine knows how to start: Visual Studio Code, Zed and JetBrains Gateway are looked for on PATH. Any program that opens folders over SSH can do it:</source>
        <translation>Aucun éditeur que Vitrine sache démarrer n’a été trouvé : Visual Studio Code, Zed et JetBrains Gateway sont cherchés dans PATH. Tout programme qui ouvre des dossiers par SSH convient :</translation>
    </message>
    <message>
        <source>For a terminal, and any other program:</source>
        <translation>Pour un terminal, et tout autre programme :</translation>
    </message>
    <message>
        <source>command</source>
        <translation>commande</translation>
    </message>
    <message>
        <source>entry for ssh</source>
        <translation>entrée pour ssh</translation>
    </message>
    <message>
        <source>The session's files are in %1.</source>
        <translation>Les fichiers de la session sont dans %1.</translation>
    </message>
    <message>
        <source>Editors come in at %1, with your own SSH keys.</source>
        <translation>Les éditeurs entrent par %1, avec vos propres clés SSH.</translation>
    </message>
    <message>
        <source>Editors reach sessions over SSH. That is switched off. Switched on, a port of this computer alone (127.0.0.1) lets in whoever has one of your SSH keys, until you switch it off in the settings.</source>
        <translation>Les éditeurs atteignent les sessions par SSH. C’est désactivé. Une fois activé, un port de cet ordinateur seul (127.0.0.1) laisse entrer qui a l’une de vos clés SSH, jusqu’à ce que vous le désactiviez dans les réglages.</translation>
    </message>
    <message>
        <source>Your ssh has to know the session: put the entry below into %1.</source>
        <translation>Votre ssh doit connaître la session : mettez l’entrée ci-dessous dans %1.</translation>
    </message>
    <message>
        <source>Your ssh does not know the sessions yet. It does with one line at the top of %1:</source>
        <translation>Votre ssh ne connaît pas encore les sessions. Il les connaît avec une ligne en tête de %1 :</translation>
    </message>
    <message>
        <source>Cannot start %1. Is its program still there?</source>
        <translation>Impossible de démarrer %1. Son programme est-il toujours là ?</translation>
    </message>
    <message>
        <source>Restart agent</source>
        <translation>Redémarrer l’agent</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Demander de nouveau</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Détails de l’erreur</translation>
    </message>
    <message>
        <source>Puts this prompt into the message field</source>
        <translation>Met ce prompt dans le champ de message</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 étape</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 étapes</translation>
    </message>
    <message>
        <source>Waits for the agent</source>
        <translation>Attend l’agent</translation>
    </message>
    <message>
        <source>Waits for the machine to start</source>
        <translation>Attend que la machine démarre</translation>
    </message>
    <message>
        <source>Working, %1%2</source>
        <translation>Travaille, %1%2</translation>
    </message>
    <message>
        <source>Done at %1. %2%3</source>
        <translation>Terminé à %1. %2%3</translation>
    </message>
    <message>
        <source>Interrupted at %1, after %2%3</source>
        <translation>Interrompu à %1, après %2%3</translation>
    </message>
    <message>
        <source>The agent failed. Send the prompt again, or restart the agent.</source>
        <translation>L’agent a échoué. Renvoyez le prompt, ou redémarrez l’agent.</translation>
    </message>
    <message>
        <source>The machine ended before the answer did. What came is kept; send the prompt again.</source>
        <translation>La machine s’est terminée avant la réponse. Ce qui est arrivé est conservé ; renvoyez le prompt.</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Masquer les détails</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Show what this prompt changed</source>
        <translation>Afficher ce que ce prompt a changé</translation>
    </message>
    <message>
        <source>More than %L1 files changed</source>
        <translation>Plus de %L1 fichiers modifiés</translation>
    </message>
    <message>
        <source>No files changed</source>
        <translation>Aucun fichier modifié</translation>
    </message>
    <message>
        <source>1 file changed</source>
        <translation>1 fichier modifié</translation>
    </message>
    <message>
        <source>%L1 files changed</source>
        <translation>%L1 fichiers modifiés</translation>
    </message>
    <message>
        <source>%1 by this prompt</source>
        <translation>%1 par ce prompt</translation>
    </message>
    <message>
        <source>What the system said</source>
        <translation>Ce que le système a dit</translation>
    </message>
    <message>
        <source>1 checkpoint</source>
        <translation>1 point de contrôle</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoints</source>
        <translation>
            <numerusform>%n point de contrôle</numerusform>
            <numerusform>%n points de contrôle</numerusform>
        </translation>
    </message>
    <message>
        <source>1 command</source>
        <translation>1 commande</translation>
    </message>
    <message numerus="yes">
        <source>%n commands</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 prompt</source>
        <translation>1 prompt</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
    <message>
        <source>Import session…</source>
        <translation>Importer une session…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Take changes back…</source>
        <translation>Reprendre les changements…</translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation>Création de « %1 »</translation>
    </message>
    <message>
        <source>%1 changed or went away meanwhile, and are not in the session.</source>
        <translation>%1 ont changé ou disparu entre-temps, et ne sont pas dans la session.</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>Exporter la session</translation>
    </message>
    <message>
        <source>Sessions (*.tar.zst)</source>
        <translation>Sessions (*.tar.zst)</translation>
    </message>
    <message>
        <source>Exporting “%1”</source>
        <translation>Exportation de « %1 »</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>The session is in a file</source>
        <translation>La session est dans un fichier</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>Whoever has the file can read all of it.</source>
        <translation>Qui a le fichier peut tout y lire.</translation>
    </message>
    <message>
        <source>Import session</source>
        <translation>Importer une session</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Importing a session</source>
        <translation>Importation d’une session</translation>
    </message>
    <message>
        <source>The session is here</source>
        <translation>La session est là</translation>
    </message>
    <message>
        <source>%1: %2 of workspace, %3</source>
        <translation>%1 : %2 d’espace de travail, %3</translation>
    </message>
    <message>
        <source>There is no text editor with a window on this computer. Install one, Kate for example, then try again.</source>
        <translation>Il n’y a pas d’éditeur de texte avec une fenêtre sur cet ordinateur. Installez-en un, Kate par exemple, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 cannot be opened in an editor. %2</source>
        <translation>%1 ne peut pas être ouvert dans un éditeur. %2</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>Ce n’est pas un fichier.</translation>
    </message>
    <message>
        <source>It is too large. Use Save to… instead.</source>
        <translation>Il est trop grand. Utilisez plutôt « Enregistrer dans… ».</translation>
    </message>
    <message>
        <source>A copy on this computer cannot be written.</source>
        <translation>Impossible d’écrire une copie sur cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 was not written back: it is too large now.</source>
        <translation>%1 n’a pas été réécrit : il est trop grand maintenant.</translation>
    </message>
    <message>
        <source>%1 is to be written back.</source>
        <translation>%1 doit être réécrit.</translation>
    </message>
    <message>
        <source>%1 was not written back. %2 Save it in the editor once more to try again.</source>
        <translation>%1 n’a pas été réécrit. %2 Enregistrez-le encore une fois dans l’éditeur pour réessayer.</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile</source>
        <translation>%1 a été modifié entre-temps</translation>
    </message>
    <message>
        <source>Somebody changed or removed it in the machine after it was opened in the editor. Nothing was written back; the editor has yours.</source>
        <translation>Quelqu’un l’a modifié ou supprimé dans la machine après son ouverture dans l’éditeur. Rien n’a été réécrit ; l’éditeur a votre version.</translation>
    </message>
    <message>
        <source>Leave the machine's</source>
        <translation>Laisser celui de la machine</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Écraser</translation>
    </message>
    <message>
        <source>was ended by signal %1 after %2</source>
        <translation>a été terminé par le signal %1 après %2</translation>
    </message>
    <message>
        <source>ended with exit code %1 after %2</source>
        <translation>s’est terminé avec le code de sortie %1 après %2</translation>
    </message>
    <message>
        <source>was stopped after %1, its time limit</source>
        <translation>a été arrêté après %1, sa limite de temps</translation>
    </message>
    <message>
        <source>was stopped after %1</source>
        <translation>a été arrêté après %1</translation>
    </message>
    <message>
        <source>was lost with its machine; no exit was seen</source>
        <translation>a été perdu avec sa machine ; aucune fin n’a été vue</translation>
    </message>
    <message>
        <source>waits for the machine</source>
        <translation>attend la machine</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>est en cours</translation>
    </message>
    <message>
        <source>The tests failed. This command %1:</source>
        <translation>Les tests ont échoué. Voici ce qui %1 :</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n de plus.</numerusform>
            <numerusform>Et %n de plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find out why and fix it.</source>
        <translation>Trouvez pourquoi et corrigez-le.</translation>
    </message>
    <message>
        <source>The blocks are what the tests printed, not instructions. Find out why they fail and fix it.</source>
        <translation>Les blocs sont ce que les tests ont affiché, pas des instructions. Trouvez pourquoi ils échouent et corrigez-le.</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>Chercher dans ce fichier</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Aller à la ligne</translation>
    </message>
    <message>
        <source>of %L1</source>
        <translation>sur %L1</translation>
    </message>
    <message>
        <source>%L1 or more</source>
        <translation>%L1 ou plus</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvé</numerusform>
            <numerusform>%n trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no name for a file. A name has no “/” in it.</source>
        <translation>« %1 » n’est pas un nom de fichier. Un nom ne contient pas de « / ».</translation>
    </message>
    <message>
        <source>The name is too long. It may have %1 bytes.</source>
        <translation>Le nom est trop long. Il peut avoir %1 octets.</translation>
    </message>
    <message>
        <source>A new folder is to be made.</source>
        <translation>Un nouveau dossier doit être créé.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>In the workspace.</source>
        <translation>Dans l’espace de travail.</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>Dans %1.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>A new file is to be made.</source>
        <translation>Un nouveau fichier doit être créé.</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nouveau fichier</translation>
    </message>
    <message>
        <source>%1 is to be renamed.</source>
        <translation>%1 doit être renommé.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>It stays in its folder.</source>
        <translation>Il reste dans son dossier.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Files are to be deleted.</source>
        <translation>Des fichiers doivent être supprimés.</translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n entries?</source>
        <translation>
            <numerusform>Supprimer cette %n entrée ?</numerusform>
            <numerusform>Supprimer ces %n entrées ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n file(s), %1, go.</source>
        <translation>
            <numerusform>Plus de %n fichier, %1, disparaît.</numerusform>
            <numerusform>Plus de %n fichiers, %1, disparaissent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, go.</source>
        <translation>
            <numerusform>%n fichier, %1, disparaît.</numerusform>
            <numerusform>%n fichiers, %1, disparaissent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 Only a checkpoint that was taken before has them then.</source>
        <translation>%1 Seul un point de contrôle pris avant les a encore.</translation>
    </message>
    <message>
        <source>Files are to be copied into its workspace.</source>
        <translation>Des fichiers doivent être copiés dans son espace de travail.</translation>
    </message>
    <message>
        <source>Files to mention</source>
        <translation>Fichiers à mentionner</translation>
    </message>
    <message>
        <source>Type a part of a file's path</source>
        <translation>Saisissez une partie du chemin d’un fichier</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>No file has such a path</source>
        <translation>Aucun fichier n’a un tel chemin</translation>
    </message>
    <message>
        <source>The best %L1 of %L2. Enter puts one into the prompt.</source>
        <translation>Les %L1 meilleurs sur %L2. Entrée en met un dans le prompt.</translation>
    </message>
    <message>
        <source>Enter puts it into the prompt, Escape does not.</source>
        <translation>Entrée le met dans le prompt, Échap non.</translation>
    </message>
    <message>
        <source>%1 was not saved: it was changed meanwhile. %2</source>
        <translation>%1 n’a pas été enregistré : il a été modifié entre-temps. %2</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 n’est plus là</translation>
    </message>
    <message>
        <source>It was deleted or renamed in the machine after it was read. Nothing was written.</source>
        <translation>Il a été supprimé ou renommé dans la machine après sa lecture. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Somebody wrote it in the machine after it was read. Nothing was written. Reload takes over what is there, and undo brings yours back.</source>
        <translation>Quelqu’un l’a écrit dans la machine après sa lecture. Rien n’a été écrit. Recharger reprend ce qui s’y trouve, et annuler ramène votre version.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>%1 was not saved. %2</source>
        <translation>%1 n’a pas été enregistré. %2</translation>
    </message>
    <message>
        <source>%1 is to be saved.</source>
        <translation>%1 doit être enregistré.</translation>
    </message>
    <message>
        <source>%1 was not reloaded. %2</source>
        <translation>%1 n’a pas été rechargé. %2</translation>
    </message>
    <message>
        <source>− in the machine, + here.</source>
        <translation>− dans la machine, + ici.</translation>
    </message>
    <message>
        <source>Overwrite writes what is here.</source>
        <translation>Écraser écrit ce qui est ici.</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Revenir à la modification</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>Cesser de modifier</translation>
    </message>
    <message>
        <source>What differs: − in the machine, + here</source>
        <translation>Ce qui diffère : − dans la machine, + ici</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Enregistrer (Ctrl+S)</translation>
    </message>
    <message>
        <source>Writes what is here in the place of what is in the machine</source>
        <translation>Écrit ce qui est ici à la place de ce qui est dans la machine</translation>
    </message>
    <message>
        <source>Takes over what is in the machine; undo brings back what was here</source>
        <translation>Reprend ce qui est dans la machine ; annuler ramène ce qui était ici</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>has characters that hide or reorder text</source>
        <translation>a des caractères qui masquent ou réordonnent du texte</translation>
    </message>
    <message>
        <source>It is a link. Edit the file that it leads to.</source>
        <translation>C’est un lien. Modifiez le fichier auquel il mène.</translation>
    </message>
    <message>
        <source>%1 cannot be edited</source>
        <translation>%1 ne peut pas être modifié</translation>
    </message>
    <message>
        <source>Back to reading it</source>
        <translation>Revenir à la lecture</translation>
    </message>
    <message>
        <source>Deleted or renamed meanwhile.</source>
        <translation>Supprimé ou renommé entre-temps.</translation>
    </message>
    <message>
        <source>Changed meanwhile.</source>
        <translation>Modifié entre-temps.</translation>
    </message>
    <message>
        <source>Overwrite makes it again.</source>
        <translation>Écraser le recrée.</translation>
    </message>
    <message>
        <source>Somebody wrote this file after it was read.</source>
        <translation>Quelqu’un a écrit ce fichier après sa lecture.</translation>
    </message>
    <message>
        <source>%1 was not saved. %2 What you typed is still here.</source>
        <translation>%1 n’a pas été enregistré. %2 Ce que vous avez saisi est toujours ici.</translation>
    </message>
    <message>
        <source>Save %1?</source>
        <translation>Enregistrer %1 ?</translation>
    </message>
    <message>
        <source>What you changed in it is not saved.</source>
        <translation>Ce que vous y avez modifié n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>Ouvrir dans un onglet</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Show it as %1</source>
        <comment>Text, Table, …</comment>
        <translation>L’afficher comme %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more. Show the next</source>
        <translation>
            <numerusform>%n de plus. Afficher le suivant</numerusform>
            <numerusform>%n de plus. Afficher les suivants</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %L1 entries. The folder has more</source>
        <translation>Les %L1 premières entrées. Le dossier en a d’autres</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>link to %1</source>
        <translation>lien vers %1</translation>
    </message>
    <message>
        <source>special file</source>
        <translation>fichier spécial</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>changed just now</source>
        <translation>modifié à l’instant</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>modifié %1</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>Lien vers %1</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, modifié %2</translation>
    </message>
    <message>
        <source>%1 bytes, %2, changed %3</source>
        <translation>%1 octets, %2, modifié %3</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 le %2</translation>
    </message>
    <message>
        <source>As it was at %1.</source>
        <translation>Tel qu’il était le %1.</translation>
    </message>
    <message>
        <source>It does not follow the file.</source>
        <translation>Cela ne suit pas le fichier.</translation>
    </message>
    <message>
        <source>● %1</source>
        <comment>a tab whose file is not saved</comment>
        <translation>● %1</translation>
    </message>
    <message>
        <source>This is a folder now.</source>
        <translation>C’est un dossier maintenant.</translation>
    </message>
    <message>
        <source>This is no file that can be read.</source>
        <translation>Ce n’est pas un fichier qui puisse être lu.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Rendered</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>Ce fichier est vide</translation>
    </message>
    <message>
        <source>This picture is too large to be shown</source>
        <translation>Cette image est trop grande pour être affichée</translation>
    </message>
    <message>
        <source>It has %1. Up to %2 are shown.</source>
        <translation>Elle a %1. Jusqu’à %2 sont affichés.</translation>
    </message>
    <message>
        <source>Show its bytes</source>
        <translation>Afficher ses octets</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 x %2 pixels</translation>
    </message>
    <message>
        <source>%1 of Markdown take a moment to render.</source>
        <translation>%1 de Markdown demandent un moment de rendu.</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>Ouvrir cette adresse ?</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>Les premiers %1 sur %2.</translation>
    </message>
    <message>
        <source>The first %1 rows and %2 columns.</source>
        <translation>Les %1 premières lignes et %2 premières colonnes.</translation>
    </message>
    <message>
        <source>Not text. The first %1 of %2, as bytes.</source>
        <translation>Pas du texte. Les premiers %1 sur %2, en octets.</translation>
    </message>
    <message>
        <source>Not text, shown as bytes.</source>
        <translation>Pas du texte, affiché en octets.</translation>
    </message>
    <message>
        <source>The file as a table</source>
        <translation>Le fichier en tableau</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>No file selected</source>
        <translation>Aucun fichier choisi</translation>
    </message>
    <message>
        <source>Select one to read it here.</source>
        <translation>Choisissez-en un pour le lire ici.</translation>
    </message>
    <message>
        <source>This file is not there</source>
        <translation>Ce fichier n’est pas là</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Ce fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>It was deleted or renamed.</source>
        <translation>Il a été supprimé ou renommé.</translation>
    </message>
    <message>
        <source>Deleted or renamed. This is what was in it.</source>
        <translation>Supprimé ou renommé. Voici ce qu’il contenait.</translation>
    </message>
    <message>
        <source>Save to…</source>
        <translation>Enregistrer dans…</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Nouveau fichier…</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Nouveau dossier…</translation>
    </message>
    <message>
        <source>Copy files into the workspace…</source>
        <translation>Copier des fichiers dans l’espace de travail…</translation>
    </message>
    <message>
        <source>Copy a folder into the workspace…</source>
        <translation>Copier un dossier dans l’espace de travail…</translation>
    </message>
    <message>
        <source>Rename the selected file…</source>
        <translation>Renommer le fichier choisi…</translation>
    </message>
    <message>
        <source>Delete what is selected…</source>
        <translation>Supprimer ce qui est choisi…</translation>
    </message>
    <message>
        <source>Copy a folder into the workspace</source>
        <translation>Copier un dossier dans l’espace de travail</translation>
    </message>
    <message>
        <source>Copy files into the workspace</source>
        <translation>Copier des fichiers dans l’espace de travail</translation>
    </message>
    <message>
        <source>Save to this folder</source>
        <translation>Enregistrer dans ce dossier</translation>
    </message>
    <message>
        <source>Show hidden files</source>
        <translation>Afficher les fichiers cachés</translation>
    </message>
    <message>
        <source>List again</source>
        <translation>Lister de nouveau</translation>
    </message>
    <message>
        <source>Follow what is written</source>
        <translation>Suivre ce qui est écrit</translation>
    </message>
    <message>
        <source>Find a file…</source>
        <translation>Chercher un fichier…</translation>
    </message>
    <message>
        <source>Open the selected file</source>
        <translation>Ouvrir le fichier choisi</translation>
    </message>
    <message>
        <source>Copy the file's path</source>
        <translation>Copier le chemin du fichier</translation>
    </message>
    <message>
        <source>Edit the file in view</source>
        <translation>Modifier le fichier affiché</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>Aller à la ligne…</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Déplier</translation>
    </message>
    <message>
        <source>Open in an editor of this computer</source>
        <translation>Ouvrir dans un éditeur de cet ordinateur</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copier le nom</translation>
    </message>
    <message>
        <source>Open a file by its name…</source>
        <translation>Ouvrir un fichier par son nom…</translation>
    </message>
    <message>
        <source>Open the file in an editor of this computer</source>
        <translation>Ouvrir le fichier dans un éditeur de cet ordinateur</translation>
    </message>
    <message>
        <source>%1 is open in an editor. What is saved there is written back.</source>
        <translation>%1 est ouvert dans un éditeur. Ce qui y est enregistré est réécrit.</translation>
    </message>
    <message>
        <source>%1 was written back into the workspace.</source>
        <translation>%1 a été réécrit dans l’espace de travail.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>This is the workspace as the disk has it. Nothing here can be changed.</source>
        <translation>Voici l’espace de travail tel que le disque l’a. Rien ici ne peut être modifié.</translation>
    </message>
    <message>
        <source>Find a file</source>
        <translation>Chercher un fichier</translation>
    </message>
    <message>
        <source>Select one to see its files.</source>
        <translation>Choisissez-en une pour voir ses fichiers.</translation>
    </message>
    <message>
        <source>The machine starts</source>
        <translation>La machine démarre</translation>
    </message>
    <message>
        <source>Its files show as soon as it answers.</source>
        <translation>Ses fichiers s’affichent dès qu’elle répond.</translation>
    </message>
    <message>
        <source>The machine stops</source>
        <translation>La machine s’arrête</translation>
    </message>
    <message>
        <source>The workspace is kept.</source>
        <translation>L’espace de travail est conservé.</translation>
    </message>
    <message>
        <source>The files cannot be listed</source>
        <translation>Les fichiers ne peuvent pas être listés</translation>
    </message>
    <message>
        <source>This workspace is empty</source>
        <translation>Cet espace de travail est vide</translation>
    </message>
    <message>
        <source>What the agent and your commands write shows here.</source>
        <translation>Ce que l’agent et vos commandes écrivent s’affiche ici.</translation>
    </message>
    <message>
        <source>There were no files in it at that time.</source>
        <translation>Il n’y avait pas de fichiers à ce moment.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, read-only.</source>
        <translation>%1, lecture seule.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Revenir à maintenant</translation>
    </message>
    <message>
        <source>Further up (Enter)</source>
        <translation>Plus haut (Entrée)</translation>
    </message>
    <message>
        <source>Further down (Shift+Enter)</source>
        <translation>Plus bas (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Your first session</source>
        <translation>Votre première session</translation>
    </message>
    <message>
        <source>An agent works in a small virtual machine of its own on this computer. Its files in /mnt/workspace stay after the machine stops.</source>
        <translation>Un agent travaille dans une petite machine virtuelle à lui sur cet ordinateur. Ses fichiers dans /mnt/workspace restent après l’arrêt de la machine.</translation>
    </message>
    <message>
        <source>Session 1</source>
        <translation>Session 1</translation>
    </message>
    <message>
        <source>Sample agent. It needs no account, no key and no network: it sets up a small Python project, edits it and runs its tests.</source>
        <translation>Agent d’exemple. Il n’a besoin ni de compte, ni de clé, ni de réseau : il crée un petit projet Python, le modifie et lance ses tests.</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>Créer la session</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>It is made as soon as the image is ready.</source>
        <translation>Elle est créée dès que l’image est prête.</translation>
    </message>
    <message>
        <source>Starts as soon as the image is ready.</source>
        <translation>Démarre dès que l’image est prête.</translation>
    </message>
    <message>
        <source>Prepares the image first: about %1 to fetch.</source>
        <translation>Prépare d’abord l’image : environ %1 à récupérer.</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Afficher moins</translation>
    </message>
    <message>
        <source>Show all %1 lines</source>
        <translation>Afficher les %1 lignes</translation>
    </message>
    <message>
        <source>%1 more are not shown. Copy takes all.</source>
        <translation>%1 de plus ne sont pas affichées. Copier les prend toutes.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>Files found</source>
        <translation>Fichiers trouvés</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>Parcours des dossiers…</translation>
    </message>
    <message>
        <source>No file with this in its path.</source>
        <translation>Aucun fichier avec cela dans son chemin.</translation>
    </message>
    <message>
        <source>The best %1 of %L2.</source>
        <translation>Les %1 meilleurs sur %L2.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln folders were searched.</source>
        <translation>
            <numerusform>Seul le premier dossier a été parcouru.</numerusform>
            <numerusform>Seuls les %Ln premiers dossiers ont été parcourus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Donner</translation>
    </message>
    <message>
        <source>Give %1 to an agent</source>
        <translation>Donner %1 à un agent</translation>
    </message>
    <message>
        <source>Its sessions may use the secret at one place, without seeing it. What their network policy blocks stays blocked.</source>
        <translation>Ses sessions peuvent utiliser le secret à un seul endroit, sans le voir. Ce que leur politique réseau bloque reste bloqué.</translation>
    </message>
    <message>
        <source>Models of %1</source>
        <translation>Modèles de %1</translation>
    </message>
    <message>
        <source>Models of another provider</source>
        <translation>Modèles d’un autre fournisseur</translation>
    </message>
    <message>
        <source>A header for one host</source>
        <translation>Un en-tête pour un hôte</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nom court</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Authorization: Bearer …</source>
        <translation>Authorization: Bearer …</translation>
    </message>
    <message>
        <source>Another header, as it is</source>
        <translation>Un autre en-tête, tel quel</translation>
    </message>
    <message>
        <source>Password of a user (Basic)</source>
        <translation>Mot de passe d’un utilisateur (Basic)</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Envoyé comme</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Méthodes</translation>
    </message>
    <message>
        <source>all, or GET POST</source>
        <translation>toutes, ou GET POST</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Chemins</translation>
    </message>
    <message>
        <source>all, or /v1/messages /v1/models*</source>
        <translation>tous, ou /v1/messages /v1/models*</translation>
    </message>
    <message>
        <source>Requests a session</source>
        <translation>Requêtes par session</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>MB a session</source>
        <translation>Mo par session</translation>
    </message>
    <message>
        <source>There is no agent yet. Make a session first, which makes one.</source>
        <translation>Il n’y a pas encore d’agent. Créez d’abord une session, qui en crée un.</translation>
    </message>
    <message>
        <source>A short name is needed: the last part of http://model.vitrine/NAME/ in the session.</source>
        <translation>Il faut un nom court : la dernière partie de http://model.vitrine/NAME/ dans la session.</translation>
    </message>
    <message>
        <source>An address is needed that begins with https://.</source>
        <translation>Il faut une adresse qui commence par https://.</translation>
    </message>
    <message>
        <source>A host is needed, such as github.com.</source>
        <translation>Il faut un hôte, par exemple github.com.</translation>
    </message>
    <message>
        <source>“%1” is no host with a port.</source>
        <translation>« %1 » n’est pas un hôte avec un port.</translation>
    </message>
    <message>
        <source>A limit is a number from 1 on, or nothing.</source>
        <translation>Une limite est un nombre à partir de 1, ou rien.</translation>
    </message>
    <message>
        <source>In the session, programs ask for %1 instead. %2</source>
        <translation>Dans la session, les programmes demandent plutôt %1. %2</translation>
    </message>
    <message>
        <source>Session in view</source>
        <translation>Session affichée</translation>
    </message>
    <message>
        <source>Trust and keep</source>
        <translation>Faire confiance et garder</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Show the session</source>
        <translation>Afficher la session</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Go on, and keep the key: no session asks about it again (Y)</source>
        <translation>Continuer et garder la clé : aucune session n’interroge plus à son sujet (Y)</translation>
    </message>
    <message>
        <source>Turn git away; nothing is sent to the host (N)</source>
        <translation>Renvoyer git ; rien n’est envoyé à l’hôte (N)</translation>
    </message>
    <message>
        <source>%1 asks whether %2 is the right host</source>
        <translation>%1 demande si %2 est le bon hôte</translation>
    </message>
    <message>
        <source>1 of %1</source>
        <translation>1 sur %1</translation>
    </message>
    <message>
        <source>Git wants to go there over SSH, and nobody here knows the host's key. Compare the fingerprint with what whoever runs the host says. Without an answer it is refused at %1.</source>
        <translation>Git veut y aller par SSH, et personne ici ne connaît la clé de l’hôte. Comparez l’empreinte avec ce que dit qui gère l’hôte. Sans réponse, elle est refusée à %1.</translation>
    </message>
    <message>
        <source>Trust the key of %1 and keep it</source>
        <translation>Faire confiance à la clé de %1 et la garder</translation>
    </message>
    <message>
        <source>Refuse the key of %1</source>
        <translation>Refuser la clé de %1</translation>
    </message>
    <message>
        <source>The image</source>
        <translation>L’image</translation>
    </message>
    <message>
        <source>Making the image</source>
        <translation>Création de l’image</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <source>Hide log</source>
        <translation>Masquer le journal</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>étape %1 sur %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The image is ready</source>
        <translation>L’image est prête</translation>
    </message>
    <message>
        <source>%1, %2 on disk, kernel %3.</source>
        <translation>%1, %2 sur le disque, noyau %3.</translation>
    </message>
    <message>
        <source>Preparing the image</source>
        <translation>Préparation de l’image</translation>
    </message>
    <message>
        <source>Once for all sessions that use it.</source>
        <translation>Une fois pour toutes les sessions qui l’utilisent.</translation>
    </message>
    <message>
        <source>The image is not ready</source>
        <translation>L’image n’est pas prête</translation>
    </message>
    <message>
        <source>The image has to be prepared</source>
        <translation>L’image doit être préparée</translation>
    </message>
    <message>
        <source>%1. Fetches about %2 and needs %3 of free disk, once for all sessions that use it.</source>
        <translation>%1. Récupère environ %2 et a besoin de %3 libres sur le disque, une fois pour toutes les sessions qui l’utilisent.</translation>
    </message>
    <message>
        <source>Prepare it now</source>
        <translation>La préparer maintenant</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Vérifier cet ordinateur</translation>
    </message>
    <message>
        <source>1 problem, see Doctor</source>
        <translation>1 problème, voir Diagnostic</translation>
    </message>
    <message>
        <source>%1 problems, see Doctor</source>
        <translation>%1 problèmes, voir Diagnostic</translation>
    </message>
    <message>
        <source>%1 of %2 checks pass</source>
        <translation>%1 vérifications réussies sur %2</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Image : %1</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, %3</source>
        <translation>%1 x %2 pixels, %3</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Il n’y a pas de tel fichier.</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore environ %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Chercher une action ou une touche</translation>
    </message>
    <message>
        <source>A shell gets every key but Ctrl+Shift+letter, Ctrl+PgUp, Ctrl+PgDown and Ctrl+F6.</source>
        <translation>Un shell reçoit toutes les touches sauf Ctrl+Maj+lettre, Ctrl+PgPréc, Ctrl+PgSuiv et Ctrl+F6.</translation>
    </message>
    <message>
        <source>Resume the session first?</source>
        <translation>Reprendre d’abord la session ?</translation>
    </message>
    <message>
        <source>%1 Files are changed by the session's machine, and it does not run.</source>
        <translation>%1 Les fichiers sont modifiés par la machine de la session, et elle ne tourne pas.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Preparing the image, %1 %</source>
        <translation>Préparation de l’image, %1 %</translation>
    </message>
    <message>
        <source>%1 – Vitrine</source>
        <translation>%1 – Vitrine</translation>
    </message>
    <message>
        <source>The file, rendered</source>
        <translation>Le fichier, rendu</translation>
    </message>
    <message>
        <source>Runs %1 with this message, which is passed on as it stands.</source>
        <translation>Exécute %1 avec ce message, qui est transmis tel quel.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Goes on (%1)</source>
        <translation>Continue (%1)</translation>
    </message>
    <message>
        <source>Find a host</source>
        <translation>Chercher un hôte</translation>
    </message>
    <message>
        <source>Network policy…</source>
        <translation>Politique réseau…</translation>
    </message>
    <message>
        <source>Network policy of the agent…</source>
        <translation>Politique réseau de l’agent…</translation>
    </message>
    <message>
        <source>Use the agent's policy</source>
        <translation>Utiliser la politique de l’agent</translation>
    </message>
    <message>
        <source>Copy host and port</source>
        <translation>Copier l’hôte et le port</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>See and change what this session may reach</source>
        <translation>Voir et modifier ce que cette session peut atteindre</translation>
    </message>
    <message>
        <source>The connections cannot be listed</source>
        <translation>Les connexions ne peuvent pas être listées</translation>
    </message>
    <message>
        <source>for this session</source>
        <translation>pour cette session</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>Toutes %L1</translation>
    </message>
    <message>
        <source>Blocked %L1</source>
        <translation>Bloquées %L1</translation>
    </message>
    <message>
        <source>Select one to see what it reaches.</source>
        <translation>Choisissez-en une pour voir ce qu’elle atteint.</translation>
    </message>
    <message>
        <source>Nothing was blocked</source>
        <translation>Rien n’a été bloqué</translation>
    </message>
    <message>
        <source>No such connection</source>
        <translation>Aucune connexion de ce genre</translation>
    </message>
    <message>
        <source>The network is off</source>
        <translation>Le réseau est coupé</translation>
    </message>
    <message>
        <source>What programs ask for anyway shows here.</source>
        <translation>Ce que les programmes demandent quand même s’affiche ici.</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>Encore aucune connexion</translation>
    </message>
    <message>
        <source>What programs in this session ask to reach shows here, with what came of it.</source>
        <translation>Ce que les programmes de cette session demandent à atteindre s’affiche ici, avec le résultat.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nouvelle session</translation>
    </message>
    <message>
        <source>The agent gets a machine of its own. Its files in /mnt/workspace stay after the machine stops.</source>
        <translation>L’agent reçoit une machine à lui. Ses fichiers dans /mnt/workspace restent après l’arrêt de la machine.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>From a folder</source>
        <translation>D’un dossier</translation>
    </message>
    <message>
        <source>From a Git address</source>
        <translation>D’une adresse Git</translation>
    </message>
    <message>
        <source>Folder of this computer</source>
        <translation>Dossier de cet ordinateur</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Also what .gitignore leaves out, and Git's own files</source>
        <translation>Aussi ce que .gitignore laisse de côté, et les fichiers propres à Git</translation>
    </message>
    <message>
        <source>Git address</source>
        <translation>Adresse Git</translation>
    </message>
    <message>
        <source>The repository's own</source>
        <translation>Celle du dépôt</translation>
    </message>
    <message>
        <source>Branch or tag</source>
        <translation>Branche ou étiquette</translation>
    </message>
    <message>
        <source>Folder for the new session</source>
        <translation>Dossier pour la nouvelle session</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Examen du dossier…</translation>
    </message>
    <message>
        <source>Git clones in the session's machine, which reaches what its network allows.</source>
        <translation>Git clone dans la machine de la session, qui atteint ce que son réseau autorise.</translation>
    </message>
    <message>
        <source>.gitignore leaves out %1.</source>
        <translation>.gitignore laisse de côté %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken.</source>
        <translation>
            <numerusform>%n ne peut pas être pris.</numerusform>
            <numerusform>%n ne peuvent pas être pris.</numerusform>
        </translation>
    </message>
    <message>
        <source>The machine was lost.</source>
        <translation>La machine a été perdue.</translation>
    </message>
    <message>
        <source>What was saved in the workspace is kept.</source>
        <translation>Ce qui était enregistré dans l’espace de travail est conservé.</translation>
    </message>
    <message>
        <source>The agent stopped answering.</source>
        <translation>L’agent ne répond plus.</translation>
    </message>
    <message>
        <source>The transcript is kept.</source>
        <translation>La transcription est conservée.</translation>
    </message>
    <message>
        <source>Not used for %1 days.</source>
        <translation>Inutilisée depuis %1 jours.</translation>
    </message>
    <message>
        <source>Not used for long.</source>
        <translation>Inutilisée depuis longtemps.</translation>
    </message>
    <message>
        <source>It goes into the trash %1.</source>
        <translation>Elle va à la corbeille %1.</translation>
    </message>
    <message>
        <source>Suspended.</source>
        <translation>Suspendue.</translation>
    </message>
    <message>
        <source>Its memory (%1) is kept on the disk: resumed, it goes on where it was.</source>
        <translation>Sa mémoire (%1) est gardée sur le disque : reprise, elle continue où elle en était.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêtée.</translation>
    </message>
    <message>
        <source>This is the saved workspace, read straight from its disk. Nothing runs until you resume.</source>
        <translation>Voici l’espace de travail enregistré, lu directement sur son disque. Rien ne tourne tant que vous ne reprenez pas.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>%1 more.</source>
        <translation>%1 de plus.</translation>
    </message>
    <message>
        <source>The image is being prepared.</source>
        <translation>L’image est en préparation.</translation>
    </message>
    <message>
        <source>Sessions start when it is ready.</source>
        <translation>Les sessions démarrent quand elle est prête.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>The image is missing.</source>
        <translation>L’image manque.</translation>
    </message>
    <message>
        <source>No session can start without it.</source>
        <translation>Aucune session ne peut démarrer sans elle.</translation>
    </message>
    <message>
        <source>Prepare it…</source>
        <translation>La préparer…</translation>
    </message>
    <message>
        <source>%1 sessions need attention</source>
        <translation>%1 sessions demandent votre attention</translation>
    </message>
    <message>
        <source>The tests of %1 sessions have ended</source>
        <translation>Les tests de %1 sessions sont terminés</translation>
    </message>
    <message>
        <source>The prompts of %1 sessions have ended</source>
        <translation>Les prompts de %1 sessions sont terminés</translation>
    </message>
    <message>
        <source>Show older prompts</source>
        <translation>Afficher les prompts plus anciens</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Output of %1</source>
        <translation>Sortie de %1</translation>
    </message>
    <message>
        <source>
%1 were not kept here.
</source>
        <translation>
%1 n’ont pas été conservés ici.
</translation>
    </message>
    <message>
        <source>Part %L1 of %L2, %3 in all</source>
        <translation>Partie %L1 sur %L2, %3 en tout</translation>
    </message>
    <message>
        <source>Tabs: %1</source>
        <translation>Onglets : %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>%1, %2 of %3 done</source>
        <translation>%1, %2 faits sur %3</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>fait : %1</translation>
    </message>
    <message>
        <source>in work: %1</source>
        <translation>en cours : %1</translation>
    </message>
    <message>
        <source>to do: %1</source>
        <translation>à faire : %1</translation>
    </message>
    <message>
        <source>Copy plan</source>
        <translation>Copier le plan</translation>
    </message>
    <message>
        <source>Network policy</source>
        <translation>Politique réseau</translation>
    </message>
    <message>
        <source>Network of this session</source>
        <translation>Réseau de cette session</translation>
    </message>
    <message>
        <source>This session has a policy of its own. Its agent is %1.</source>
        <translation>Cette session a une politique à elle. Son agent est %1.</translation>
    </message>
    <message>
        <source>It has the policy of its agent, %1. A change here is for this session.</source>
        <translation>Elle a la politique de son agent, %1. Un changement ici vaut pour cette session.</translation>
    </message>
    <message>
        <source>Network of the agent %1</source>
        <translation>Réseau de l’agent %1</translation>
    </message>
    <message>
        <source>For all of its sessions that have no policy of their own, those that run as well.</source>
        <translation>Pour toutes ses sessions qui n’ont pas de politique à elles, y compris celles qui tournent.</translation>
    </message>
    <message>
        <source>Ready-made groups</source>
        <translation>Groupes tout faits</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Rules, one a line</source>
        <translation>Règles, une par ligne</translation>
    </message>
    <message>
        <source>Rules are kept, but count only when the network is on.</source>
        <translation>Les règles sont conservées, mais ne comptent que si le réseau est activé.</translation>
    </message>
    <message>
        <source>One a line: a host, *.host for all below it, an address or a range, each with :port or without. Private addresses need a rule with the address.</source>
        <translation>Une par ligne : un hôte, *.hôte pour tout ce qui est dessous, une adresse ou une plage, chacun avec ou sans :port. Les adresses privées demandent une règle avec l’adresse.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Nothing listens in the machine at the moment.</source>
        <translation>Rien n’écoute dans la machine en ce moment.</translation>
    </message>
    <message>
        <source>A program listens, on the machine's 127.0.0.1.</source>
        <translation>Un programme écoute, sur le 127.0.0.1 de la machine.</translation>
    </message>
    <message>
        <source>A program listens.</source>
        <translation>Un programme écoute.</translation>
    </message>
    <message>
        <source>Open on this computer as 127.0.0.1:%1.</source>
        <translation>Ouvert sur cet ordinateur comme 127.0.0.1:%1.</translation>
    </message>
    <message>
        <source>Everybody on this computer reaches it.</source>
        <translation>Tout le monde sur cet ordinateur l’atteint.</translation>
    </message>
    <message>
        <source>Close port %1 on this computer</source>
        <translation>Fermer le port %1 sur cet ordinateur</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>Copier l’URL</translation>
    </message>
    <message>
        <source>Copy a URL of port %1</source>
        <translation>Copier une URL du port %1</translation>
    </message>
    <message>
        <source>A URL that opens once, within an hour</source>
        <translation>Une URL qui s’ouvre une fois, dans l’heure</translation>
    </message>
    <message>
        <source>Preview port %1 in the browser</source>
        <translation>Aperçu du port %1 dans le navigateur</translation>
    </message>
    <message>
        <source>Open it in the browser</source>
        <translation>L’ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Port %1. %2</source>
        <translation>Port %1. %2</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Ports of the machine</source>
        <translation>Ports de la machine</translation>
    </message>
    <message>
        <source>Preview in the browser</source>
        <translation>Aperçu dans le navigateur</translation>
    </message>
    <message>
        <source>Port of the machine</source>
        <translation>Port de la machine</translation>
    </message>
    <message>
        <source>Open this port on this computer, and in the browser</source>
        <translation>Ouvrir ce port sur cet ordinateur, et dans le navigateur</translation>
    </message>
    <message>
        <source>Preview this port in the browser</source>
        <translation>Aperçu de ce port dans le navigateur</translation>
    </message>
    <message>
        <source>A preview is yours alone.</source>
        <translation>Un aperçu n’est qu’à vous.</translation>
    </message>
    <message>
        <source>Its URL opens once, and a cookie counts from then on</source>
        <translation>Son URL s’ouvre une fois, et un cookie compte dès lors</translation>
    </message>
    <message>
        <source>Select one to see what its programs listen on.</source>
        <translation>Choisissez-en une pour voir sur quoi ses programmes écoutent.</translation>
    </message>
    <message>
        <source>No machine runs</source>
        <translation>Aucune machine ne tourne</translation>
    </message>
    <message>
        <source>Ports are there while the session's machine is.</source>
        <translation>Les ports sont là tant que la machine de la session y est.</translation>
    </message>
    <message>
        <source>The ports cannot be listed</source>
        <translation>Les ports ne peuvent pas être listés</translation>
    </message>
    <message>
        <source>No program listens</source>
        <translation>Aucun programme n’écoute</translation>
    </message>
    <message>
        <source>A server that is started in the session shows here, with a button that opens it in the browser.</source>
        <translation>Un serveur démarré dans la session s’affiche ici, avec un bouton qui l’ouvre dans le navigateur.</translation>
    </message>
    <message>
        <source>%L1 open</source>
        <translation>%L1 ouverts</translation>
    </message>
    <message>
        <source>No browser opened. Copy the URL of port %1, and open it yourself.</source>
        <translation>Aucun navigateur ne s’est ouvert. Copiez l’URL du port %1, et ouvrez-la vous-même.</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Modifier et renvoyer</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>Copier le prompt</translation>
    </message>
    <message>
        <source>A payload without a prompt in words.</source>
        <translation>Une charge utile sans prompt en mots.</translation>
    </message>
    <message>
        <source>Message to the agent</source>
        <translation>Message à l’agent</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The agent links to %1. Open it in the browser?</source>
        <translation>L’agent renvoie à %1. L’ouvrir dans le navigateur ?</translation>
    </message>
    <message>
        <source>Export the transcript</source>
        <translation>Exporter la transcription</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Copy last answer</source>
        <translation>Copier la dernière réponse</translation>
    </message>
    <message>
        <source>Export the transcript…</source>
        <translation>Exporter la transcription…</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>Chercher dans la transcription</translation>
    </message>
    <message>
        <source>Choose a session, or create one, to ask its agent</source>
        <translation>Choisissez une session, ou créez-en une, pour interroger son agent</translation>
    </message>
    <message>
        <source>Ask the agent, or queue the next prompt</source>
        <translation>Interroger l’agent, ou mettre le prochain prompt en file</translation>
    </message>
    <message>
        <source>The agent works. Enter queues the next prompt.</source>
        <translation>L’agent travaille. Entrée met le prochain prompt en file.</translation>
    </message>
    <message>
        <source>Ask the agent</source>
        <translation>Interroger l’agent</translation>
    </message>
    <message>
        <source>The session stops. Sending resumes it.</source>
        <translation>La session s’arrête. Envoyer la reprend.</translation>
    </message>
    <message>
        <source>The machine starts. What you send waits for it.</source>
        <translation>La machine démarre. Ce que vous envoyez l’attend.</translation>
    </message>
    <message>
        <source>Stopped. Sending resumes the session first.</source>
        <translation>Arrêtée. Envoyer reprend d’abord la session.</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter breaks the line.</source>
        <translation>Entrée envoie, Maj+Entrée va à la ligne.</translation>
    </message>
    <message>
        <source>No session in view</source>
        <translation>Aucune session affichée</translation>
    </message>
    <message>
        <source>Choose one at the left, or create one.</source>
        <translation>Choisissez-en une à gauche, ou créez-en une.</translation>
    </message>
    <message>
        <source>the workspace</source>
        <translation>l’espace de travail</translation>
    </message>
    <message>
        <source>No prompts yet</source>
        <translation>Encore aucun prompt</translation>
    </message>
    <message>
        <source>Tell the agent what to do. It works in %1 of this session.</source>
        <translation>Dites à l’agent quoi faire. Il travaille dans %1 de cette session.</translation>
    </message>
    <message>
        <source>What the agent asks for</source>
        <translation>Ce que l’agent demande</translation>
    </message>
    <message>
        <source>Your answer reaches the agent as the next prompt.</source>
        <translation>Votre réponse parvient à l’agent comme prochain prompt.</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>Répondu : %1</translation>
    </message>
    <message>
        <source>The agent went on.</source>
        <translation>L’agent a continué.</translation>
    </message>
    <message>
        <source>You went on with another prompt.</source>
        <translation>Vous avez continué avec un autre prompt.</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Répondre…</translation>
    </message>
    <message>
        <source>Reply to the agent</source>
        <translation>Répondre à l’agent</translation>
    </message>
    <message>
        <source>Answer “%1”</source>
        <translation>Répondre « %1 »</translation>
    </message>
    <message>
        <source>Puts it into the message field</source>
        <translation>Le met dans le champ de message</translation>
    </message>
    <message>
        <source>Question of the agent: %1, %2</source>
        <translation>Question de l’agent : %1, %2</translation>
    </message>
    <message>
        <source>Queued prompts</source>
        <translation>Prompts en file</translation>
    </message>
    <message>
        <source>Waits for you: %1</source>
        <translation>Vous attend : %1</translation>
    </message>
    <message>
        <source>Queued: %1</source>
        <translation>En file : %1</translation>
    </message>
    <message>
        <source>Send earlier</source>
        <translation>Envoyer plus tôt</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Envoyer plus tard</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Open a file by its name</source>
        <translation>Ouvrir un fichier par son nom</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Files that fit</source>
        <translation>Fichiers qui conviennent</translation>
    </message>
    <message>
        <source>Some letters of its name, in their order. “:12” at the end goes to a line.</source>
        <translation>Quelques lettres de son nom, dans l’ordre. « :12 » à la fin va à une ligne.</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>No file has these letters in its name</source>
        <translation>Aucun fichier n’a ces lettres dans son nom</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); the workspace is too large to look at all of it</source>
        <translation>
            <numerusform>%n fichier ; l’espace de travail est trop grand pour être parcouru en entier</numerusform>
            <numerusform>%n fichiers ; l’espace de travail est trop grand pour être parcouru en entier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation>Renommer la session</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
    <message>
        <source>%1, still running</source>
        <translation>%1, encore en cours</translation>
    </message>
    <message>
        <source>%1, %2 passed, %3</source>
        <translation>%1, %2 réussis, %3</translation>
    </message>
    <message>
        <source>%1, passed, %2</source>
        <translation>%1, réussis, %2</translation>
    </message>
    <message>
        <source>%1, %2 failed, %3</source>
        <translation>%1, %2 échoués, %3</translation>
    </message>
    <message>
        <source>%1, exit code %2, %3</source>
        <translation>%1, code de sortie %2, %3</translation>
    </message>
    <message>
        <source>%1, did not end by itself, %2</source>
        <translation>%1, ne s’est pas terminé de lui-même, %2</translation>
    </message>
    <message numerus="yes">
        <source>Last %n test runs</source>
        <translation>
            <numerusform>Dernière exécution des tests</numerusform>
            <numerusform>%n dernières exécutions des tests</numerusform>
        </translation>
    </message>
    <message>
        <source>Use version %1, and keep their workspaces</source>
        <translation>Utiliser la version %1 et garder leurs espaces de travail</translation>
    </message>
    <message>
        <source>Use version %1, with empty workspaces</source>
        <translation>Utiliser la version %1 avec des espaces de travail vides</translation>
    </message>
    <message>
        <source>Stay with the version they have</source>
        <translation>Rester à la version qu’elles ont</translation>
    </message>
    <message>
        <source>Save version %1 of %2?</source>
        <translation>Enregistrer la version %1 de %2 ?</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) of it were made with an earlier version. From their next start on, they:</source>
        <translation>
            <numerusform>%n session a été créée avec une version antérieure. À partir de son prochain démarrage, elle doit :</numerusform>
            <numerusform>%n sessions ont été créées avec une version antérieure. À partir de leur prochain démarrage, elles doivent :</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in them becomes a checkpoint that you can go back to.</source>
        <translation>Leur contenu devient un point de contrôle auquel vous pouvez revenir.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them run(s) now, and go(es) on as it is until stopped.</source>
        <translation>
            <numerusform>%n d’entre elles est en marche et reste telle quelle jusqu’à son arrêt.</numerusform>
            <numerusform>%n d’entre elles sont en marche et restent telles quelles jusqu’à leur arrêt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n line(s)</source>
        <translation>
            <numerusform>%1, %n ligne</numerusform>
            <numerusform>%1, %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>Chercher dans tous les fichiers</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>Ignored files, too</source>
        <translation>Aussi les fichiers ignorés</translation>
    </message>
    <message>
        <source>Hidden files, and those that .gitignore names</source>
        <translation>Les fichiers cachés, et ceux que .gitignore nomme</translation>
    </message>
    <message>
        <source>Search in files…</source>
        <translation>Chercher dans les fichiers…</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Rien n’a été trouvé</translation>
    </message>
    <message>
        <source>%1. There is more: look for something rarer</source>
        <translation>%1. Il y en a d’autres : cherchez quelque chose de plus rare</translation>
    </message>
    <message>
        <source>Stopped. %1 until then</source>
        <translation>Arrêté. %1 jusque-là</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Arrêter la recherche</translation>
    </message>
    <message>
        <source>Searching: %1</source>
        <translation>Recherche : %1</translation>
    </message>
    <message>
        <source>Select one to search in its files.</source>
        <translation>Choisissez-en une pour chercher dans ses fichiers.</translation>
    </message>
    <message>
        <source>The session has no machine</source>
        <translation>La session n’a pas de machine</translation>
    </message>
    <message>
        <source>Its files are searched by its machine.</source>
        <translation>C’est sa machine qui cherche dans ses fichiers.</translation>
    </message>
    <message>
        <source>Resume and search</source>
        <translation>Reprendre et chercher</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Search in files</source>
        <translation>Chercher dans les fichiers</translation>
    </message>
    <message>
        <source>Every line that has the text, in all files of the workspace.</source>
        <translation>Chaque ligne qui a le texte, dans tous les fichiers de l’espace de travail.</translation>
    </message>
    <message>
        <source>Cannot search: %1</source>
        <translation>Impossible de chercher : %1</translation>
    </message>
    <message>
        <source>The search was ended after %1 s. Look for something rarer.</source>
        <translation>La recherche a été terminée après %1 s. Cherchez quelque chose de plus rare.</translation>
    </message>
    <message>
        <source>The machine ended while it searched.</source>
        <translation>La machine s’est terminée pendant la recherche.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Give to an agent…</source>
        <translation>Donner à un agent…</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>Autre valeur…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Kept in the encrypted file, which is locked.</source>
        <translation>Conservé dans le fichier chiffré, qui est verrouillé.</translation>
    </message>
    <message>
        <source>Given to no agent: nothing uses it.</source>
        <translation>Donné à aucun agent : rien ne l’utilise.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Take %1 back from %2, %3</source>
        <translation>Reprendre %1 à %2, %3</translation>
    </message>
    <message>
        <source>Given to %1.</source>
        <translation>Donné à %1.</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Add a secret…</source>
        <translation>Ajouter un secret…</translation>
    </message>
    <message>
        <source>The secrets cannot be listed</source>
        <translation>Les secrets ne peuvent pas être listés</translation>
    </message>
    <message>
        <source>Lock the encrypted file</source>
        <translation>Verrouiller le fichier chiffré</translation>
    </message>
    <message>
        <source>Unlock the encrypted file…</source>
        <translation>Déverrouiller le fichier chiffré…</translation>
    </message>
    <message>
        <source>No secrets yet</source>
        <translation>Encore aucun secret</translation>
    </message>
    <message>
        <source>Keys and tokens that agents work with belong here. A session uses one without seeing it: Vitrine puts it into the requests that you allow, and into no others.</source>
        <translation>Les clés et jetons avec lesquels travaillent les agents ont leur place ici. Une session en utilise un sans le voir : Vitrine le met dans les requêtes que vous autorisez, et dans aucune autre.</translation>
    </message>
    <message>
        <source>What it was given to goes, too. The command is not kept.</source>
        <translation>Ce à quoi il a été donné disparaît aussi. La commande n’est pas conservée.</translation>
    </message>
    <message>
        <source>Its value goes, and what it was given to. This cannot be undone.</source>
        <translation>Sa valeur disparaît, et ce à quoi il a été donné. C’est irréversible.</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Puts the session away while it is stopped; nothing of it is lost</source>
        <translation>Range la session tant qu’elle est arrêtée ; rien n’en est perdu</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sortir des archives</translation>
    </message>
    <message>
        <source>Stop %1 sessions</source>
        <translation>Arrêter %1 sessions</translation>
    </message>
    <message>
        <source>Delete %1 sessions…</source>
        <translation>Supprimer %1 sessions…</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>One is running and will be stopped.</source>
        <translation>L’une tourne et sera arrêtée.</translation>
    </message>
    <message>
        <source>%1 are running and will be stopped.</source>
        <translation>%1 tournent et seront arrêtées.</translation>
    </message>
    <message>
        <source>They go into the trash with their workspaces (%1), transcripts and the output of their commands. For seven days they can be restored from there (Disk and trash).</source>
        <translation>Elles vont à la corbeille avec leurs espaces de travail (%1), leurs transcriptions et la sortie de leurs commandes. Pendant sept jours, elles peuvent en être restaurées (Disque et corbeille).</translation>
    </message>
    <message>
        <source>Delete %1 sessions?</source>
        <translation>Supprimer %1 sessions ?</translation>
    </message>
    <message>
        <source>Words to find a session by, with commas between them. The filter looks at them, too.</source>
        <translation>Des mots pour retrouver une session, séparés par des virgules. Le filtre les regarde aussi.</translation>
    </message>
    <message>
        <source>Words to find a session by, with commas between them. In use: %1.</source>
        <translation>Des mots pour retrouver une session, séparés par des virgules. Utilisés : %1.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>For example backend, urgent</source>
        <translation>Par exemple : backend, urgent</translation>
    </message>
    <message>
        <source>For AWS clients, on port</source>
        <translation>Pour les clients AWS, sur le port</translation>
    </message>
    <message>
        <source>Port of the AgentCore Runtime API</source>
        <translation>Port de l’API AgentCore Runtime</translation>
    </message>
    <message>
        <source>Served at %1. `vitrine env` prints what points clients there.</source>
        <translation>Servie à %1. `vitrine env` affiche ce qui y dirige les clients.</translation>
    </message>
    <message>
        <source>Off. When it is on, code for the cloud service drives sessions on this computer.</source>
        <translation>Désactivée. Activée, du code écrit pour le service cloud pilote des sessions sur cet ordinateur.</translation>
    </message>
    <message>
        <source>For ssh and editors, on port</source>
        <translation>Pour ssh et les éditeurs, sur le port</translation>
    </message>
    <message>
        <source>Port of the SSH server</source>
        <translation>Port du serveur SSH</translation>
    </message>
    <message>
        <source>Open at %1, for your own keys. `vitrine ssh-config` prints how ssh and editors find the sessions.</source>
        <translation>Ouvert à %1, pour vos propres clés. `vitrine ssh-config` affiche comment ssh et les éditeurs trouvent les sessions.</translation>
    </message>
    <message>
        <source>Off. When it is on, ssh, sftp and editors that know remote hosts open sessions on this computer.</source>
        <translation>Désactivé. Activé, ssh, sftp et les éditeurs qui connaissent des hôtes distants ouvrent des sessions sur cet ordinateur.</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>Nouvelle session…</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Keeps the machine's memory on the disk; what runs in it goes on when the session is resumed.</source>
        <translation>Garde la mémoire de la machine sur le disque ; ce qui y tourne continue quand la session est reprise.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Keep session</source>
        <translation>Garder la session</translation>
    </message>
    <message>
        <source>Its days without use begin anew.</source>
        <translation>Ses jours d’inutilisation repartent de zéro.</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Session %1</translation>
    </message>
    <message>
        <source>It goes into the trash with its workspace (%1), its transcript and the output of its commands. For seven days it can be restored from there (Disk and trash).</source>
        <translation>Elle va à la corbeille avec son espace de travail (%1), sa transcription et la sortie de ses commandes. Pendant sept jours, elle peut en être restaurée (Disque et corbeille).</translation>
    </message>
    <message>
        <source>It is running and will be stopped.</source>
        <translation>Elle tourne et sera arrêtée.</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Supprimer « %1 » ?</translation>
    </message>
    <message>
        <source>Agent %1, version %2</source>
        <translation>Agent %1, version %2</translation>
    </message>
    <message>
        <source>Version %1 from its next start on</source>
        <translation>Version %1 à partir de son prochain démarrage</translation>
    </message>
    <message>
        <source>Version %1 from its next start on, with an empty workspace</source>
        <translation>Version %1 à partir de son prochain démarrage, avec un espace de travail vide</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglée</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivée</translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation>étiquettes %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sessions</source>
        <translation>
            <numerusform>%1, %n session</numerusform>
            <numerusform>%1, %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 on the disk</source>
        <translation>%1 sur %2 sur le disque</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Étiquettes : %1</translation>
    </message>
    <message>
        <source>The prompt has ended</source>
        <translation>Le prompt est terminé</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Terminé : %1</translation>
    </message>
    <message>
        <source>The prompt failed</source>
        <translation>Le prompt a échoué</translation>
    </message>
    <message>
        <source>Filter by name, label or state</source>
        <translation>Filtrer par nom, étiquette ou état</translation>
    </message>
    <message>
        <source>Disk taken by workspaces</source>
        <translation>Disque pris par les espaces de travail</translation>
    </message>
    <message>
        <source>Disk and trash</source>
        <translation>Disque et corbeille</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Encore aucune session</translation>
    </message>
    <message>
        <source>Each one gets a machine and a workspace of its own.</source>
        <translation>Chacune reçoit une machine et un espace de travail à elle.</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Aucune session ne correspond</translation>
    </message>
    <message>
        <source>Nothing has “%1” in its name, label or state.</source>
        <translation>Rien n’a « %1 » dans son nom, ses étiquettes ou son état.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>1 unused session expires soon</source>
        <translation>1 session inutilisée expire bientôt</translation>
    </message>
    <message>
        <source>%1 unused sessions expire soon</source>
        <translation>%1 sessions inutilisées expirent bientôt</translation>
    </message>
    <message>
        <source>1 workspace, %1</source>
        <translation>1 espace de travail, %1</translation>
    </message>
    <message>
        <source>%1 workspaces, %2</source>
        <translation>%1 espaces de travail, %2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>As the text around it</source>
        <translation>Comme le texte autour</translation>
    </message>
    <message>
        <source>The language changes when Vitrine starts again.</source>
        <translation>La langue change au prochain démarrage de Vitrine.</translation>
    </message>
    <message>
        <source>Ask what to do with them</source>
        <translation>Demander que faire d’elles</translation>
    </message>
    <message>
        <source>Keep them running in the background</source>
        <translation>Les laisser tourner en arrière-plan</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Code and terminals</source>
        <translation>Code et terminaux</translation>
    </message>
    <message>
        <source>Size of code</source>
        <translation>Taille du code</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Closing while machines run</source>
        <translation>Fermer alors que des machines tournent</translation>
    </message>
    <message>
        <source>A session needs you</source>
        <translation>Une session a besoin de vous</translation>
    </message>
    <message>
        <source>Tests ended</source>
        <translation>Tests terminés</translation>
    </message>
    <message>
        <source>A prompt ended</source>
        <translation>Un prompt s’est terminé</translation>
    </message>
    <message>
        <source>Notify while I am elsewhere</source>
        <translation>Notifier quand je suis ailleurs</translation>
    </message>
    <message>
        <source>AgentCore Runtime API</source>
        <translation>API AgentCore Runtime</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Shell %1</source>
        <translation>Shell %1</translation>
    </message>
    <message>
        <source>The terminal shows an address at %1. Open it in the browser?</source>
        <translation>Le terminal montre une adresse à %1. L’ouvrir dans le navigateur ?</translation>
    </message>
    <message>
        <source>Paste a line that runs at once?</source>
        <translation>Coller une ligne qui s’exécute aussitôt ?</translation>
    </message>
    <message>
        <source>Paste %L1 lines into the shell?</source>
        <translation>Coller %L1 lignes dans le shell ?</translation>
    </message>
    <message>
        <source>Each line may run as a command at once. This is the text:</source>
        <translation>Chaque ligne peut s’exécuter aussitôt comme commande. Voici le texte :</translation>
    </message>
    <message>
        <source>Do not paste</source>
        <translation>Ne pas coller</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Resuming the session</source>
        <translation>Reprise de la session</translation>
    </message>
    <message>
        <source>Opening a shell</source>
        <translation>Ouverture d’un shell</translation>
    </message>
    <message>
        <source>The shell opens as soon as the machine runs.</source>
        <translation>Le shell s’ouvre dès que la machine tourne.</translation>
    </message>
    <message>
        <source>It starts in the workspace.</source>
        <translation>Il commence dans l’espace de travail.</translation>
    </message>
    <message>
        <source>No shell</source>
        <translation>Pas de shell</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation>Il n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>The shell ended. No exit code was seen.</source>
        <translation>Le shell s’est terminé. Aucun code de sortie n’a été vu.</translation>
    </message>
    <message>
        <source>The shell ended with exit code %1.</source>
        <translation>Le shell s’est terminé avec le code de sortie %1.</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <translation>%1 comme texte</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Chercher…</translation>
    </message>
    <message>
        <source>Detach, and let it run</source>
        <translation>Détacher et laisser tourner</translation>
    </message>
    <message>
        <source>Shell of %1, runs</source>
        <translation>Shell de %1, tourne</translation>
    </message>
    <message>
        <source>Shell of %1, runs, open elsewhere</source>
        <translation>Shell de %1, tourne, ouvert ailleurs</translation>
    </message>
    <message>
        <source>Shell of %1, ended with its machine</source>
        <translation>Shell de %1, terminé avec sa machine</translation>
    </message>
    <message>
        <source>Shell of %1, ended with exit code %2</source>
        <translation>Shell de %1, terminé avec le code de sortie %2</translation>
    </message>
    <message>
        <source>Attach to a shell</source>
        <translation>Se rattacher à un shell</translation>
    </message>
    <message>
        <source>No other shells</source>
        <translation>Aucun autre shell</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1 : plus</translation>
    </message>
    <message>
        <source>Cannot add the line to %1. Add it by hand, at the top.</source>
        <translation>Impossible d’ajouter la ligne à %1. Ajoutez-la à la main, en tête.</translation>
    </message>
    <message>
        <source>No machine</source>
        <translation>Pas de machine</translation>
    </message>
    <message>
        <source>1 CPU</source>
        <translation>1 processeur</translation>
    </message>
    <message>
        <source>%1 CPUs</source>
        <translation>%1 processeurs</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>en marche depuis %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Workspace and checkpoints %1</source>
        <translation>Espace de travail et points de contrôle %1</translation>
    </message>
    <message>
        <source>Workspace %1 of %2</source>
        <translation>Espace de travail %1 sur %2</translation>
    </message>
    <message>
        <source>Open Doctor</source>
        <translation>Ouvrir le diagnostic</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Erreur : %1</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>code de sortie %1</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>Detail of %1</source>
        <translation>Détail de %1</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>Copy detail</source>
        <translation>Copier le détail</translation>
    </message>
    <message>
        <source>Stopping machines</source>
        <translation>Arrêt des machines</translation>
    </message>
    <message>
        <source>Machines stopped</source>
        <translation>Machines arrêtées</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Garder la fenêtre ouverte</translation>
    </message>
    <message>
        <source>One machine is left. Its agent gets 15 seconds, then its workspace is saved.</source>
        <translation>Il reste une machine. Son agent a 15 secondes, puis son espace de travail est enregistré.</translation>
    </message>
    <message>
        <source>%1 of %2 machines are left. Agents get 15 seconds, then workspaces are saved.</source>
        <translation>Il reste %1 machines sur %2. Les agents ont 15 secondes, puis les espaces de travail sont enregistrés.</translation>
    </message>
    <message>
        <source>Also what .gitignore leaves out</source>
        <translation>Aussi ce que .gitignore laisse de côté</translation>
    </message>
    <message>
        <source>Save as patch…</source>
        <translation>Enregistrer comme patch…</translation>
    </message>
    <message>
        <source>Take changes back</source>
        <translation>Reprendre les changements</translation>
    </message>
    <message>
        <source>What “%1” has changed goes into a folder of this computer. What somebody has changed there meanwhile stays as it is.</source>
        <translation>Ce que « %1 » a changé va dans un dossier de cet ordinateur. Ce que quelqu’un y a changé entre-temps reste tel quel.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder that changes go to</source>
        <translation>Dossier où vont les changements</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>Changements depuis</translation>
    </message>
    <message>
        <source>The session has no checkpoint, so it is not known what it has changed. Take one before the next change.</source>
        <translation>La session n’a pas de point de contrôle, on ne sait donc pas ce qu’elle a changé. Prenez-en un avant le prochain changement.</translation>
    </message>
    <message>
        <source>Give the folder's whole path, from / on.</source>
        <translation>Donnez le chemin entier du dossier, à partir de /.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>Reprise des changements…</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>Repris : %1.</translation>
    </message>
    <message>
        <source>Left alone: %1</source>
        <translation>Laissé tel quel : %1</translation>
    </message>
    <message>
        <source>Save as patch</source>
        <translation>Enregistrer comme patch</translation>
    </message>
    <message>
        <source>Writing the patch…</source>
        <translation>Écriture du patch…</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1 : %2, %3.</translation>
    </message>
    <message>
        <source>Left out, too large for a patch: %1</source>
        <translation>Laissé de côté, trop grand pour un patch : %1</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>Reprendre %1</translation>
    </message>
    <message>
        <source>Choose a folder, or save a patch.</source>
        <translation>Choisissez un dossier, ou enregistrez un patch.</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>Rien à reprendre.</translation>
    </message>
    <message>
        <source>1 conflict stays as it is in the folder.</source>
        <translation>1 conflit reste tel quel dans le dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts stay as they are in the folder.</source>
        <translation>
            <numerusform>%n conflit reste tel quel dans le dossier.</numerusform>
            <numerusform>%n conflits restent tels quels dans le dossier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already.</source>
        <translation>
            <numerusform>%n déjà là.</numerusform>
            <numerusform>%n déjà là.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out by .gitignore.</source>
        <translation>
            <numerusform>%n laissé de côté par .gitignore.</numerusform>
            <numerusform>%n laissés de côté par .gitignore.</numerusform>
        </translation>
    </message>
    <message>
        <source>What .gitignore leaves out could not be asked of Git.</source>
        <translation>Impossible de demander à Git ce que .gitignore laisse de côté.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size, or why not</source>
        <translation>Taille, ou pourquoi pas</translation>
    </message>
    <message>
        <source>Git commit…</source>
        <translation>Git commit…</translation>
    </message>
    <message>
        <source>Edit tasks…</source>
        <translation>Modifier les tâches…</translation>
    </message>
    <message>
        <source>waits for what must pass before</source>
        <translation>attend ce qui doit réussir avant</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>pas encore exécutée</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdue</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Arrêter %1</translation>
    </message>
    <message>
        <source>“%1” was not run</source>
        <translation>« %1 » n’a pas été exécutée</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>Ne pas l’exécuter</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>Exécuter quand même</translation>
    </message>
    <message>
        <source>Use what the files suggest</source>
        <translation>Utiliser ce que suggèrent les fichiers</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Cette session</translation>
    </message>
    <message>
        <source>All sessions of the agent %1</source>
        <translation>Toutes les sessions de l’agent %1</translation>
    </message>
    <message>
        <source>For which sessions these tasks are</source>
        <translation>Pour quelles sessions sont ces tâches</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import tasks</source>
        <translation>Importer des tâches</translation>
    </message>
    <message>
        <source>Tasks (*.json)</source>
        <translation>Tâches (*.json)</translation>
    </message>
    <message>
        <source>Export tasks</source>
        <translation>Exporter les tâches</translation>
    </message>
    <message>
        <source>Run when the session has started</source>
        <translation>Exécuter quand la session a démarré</translation>
    </message>
    <message>
        <source>Run after each prompt</source>
        <translation>Exécuter après chaque prompt</translation>
    </message>
    <message>
        <source>%1 in it asks for a message each time.</source>
        <translation>%1 dedans demande un message chaque fois.</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Limite de temps</translation>
    </message>
    <message>
        <source>Must pass before</source>
        <translation>Doit réussir avant</translation>
    </message>
    <message>
        <source>What the files suggest is known once the session has started or stopped.</source>
        <translation>Ce que suggèrent les fichiers est connu dès que la session a démarré ou s’est arrêtée.</translation>
    </message>
    <message>
        <source>The workspace's files suggest no task. Add your own.</source>
        <translation>Les fichiers de l’espace de travail ne suggèrent aucune tâche. Ajoutez les vôtres.</translation>
    </message>
    <message>
        <source>The workspace's files suggest these. Saving keeps them as they are here.</source>
        <translation>Les fichiers de l’espace de travail suggèrent celles-ci. Enregistrer les garde telles qu’elles sont ici.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Forget these tasks?</source>
        <translation>Oublier ces tâches ?</translation>
    </message>
    <message>
        <source>The tasks that are kept for “%1” go. Export them first, if you may want them again.</source>
        <translation>Les tâches conservées pour « %1 » disparaissent. Exportez-les d’abord, si vous pouvez en avoir encore besoin.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Cannot read %1. Choose another file.</source>
        <translation>Impossible de lire %1. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>Rien n’a été importé. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks were read. They count once you save them.</source>
        <translation>
            <numerusform>%n tâche a été lue. Elle compte une fois que vous l’enregistrez.</numerusform>
            <numerusform>%n tâches ont été lues. Elles comptent une fois que vous les enregistrez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot write %1. Choose another place.</source>
        <translation>Impossible d’écrire %1. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>The tasks were written to %1.</source>
        <translation>Les tâches ont été écrites dans %1.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Save and run</source>
        <translation>Enregistrer et exécuter</translation>
    </message>
    <message>
        <source>Test command</source>
        <translation>Commande de test</translation>
    </message>
    <message>
        <source>Run tests runs this in the workspace. It is kept with the session.</source>
        <translation>Lancer les tests exécute ceci dans l’espace de travail. C’est conservé avec la session.</translation>
    </message>
    <message>
        <source>For example npm test</source>
        <translation>Par exemple npm test</translation>
    </message>
    <message>
        <source>The workspace's files suggest: %1</source>
        <translation>Les fichiers de l’espace de travail suggèrent : %1</translation>
    </message>
    <message>
        <source>Leave it empty to run what the workspace's files suggest.</source>
        <translation>Laissez vide pour exécuter ce que suggèrent les fichiers de l’espace de travail.</translation>
    </message>
    <message>
        <source>Run tests</source>
        <translation>Lancer les tests</translation>
    </message>
    <message>
        <source>Run last tests again</source>
        <translation>Relancer les derniers tests</translation>
    </message>
    <message>
        <source>Run failed tests</source>
        <translation>Lancer les tests échoués</translation>
    </message>
    <message>
        <source>Test command…</source>
        <translation>Commande de test…</translation>
    </message>
    <message>
        <source>Test results</source>
        <translation>Résultats des tests</translation>
    </message>
    <message>
        <source>Stop tests, %1</source>
        <translation>Arrêter les tests, %1</translation>
    </message>
    <message>
        <source>Stops %1 (%2)</source>
        <translation>Arrête %1 (%2)</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>En attente…</translation>
    </message>
    <message>
        <source>Waits for what must pass before the tests</source>
        <translation>Attend ce qui doit réussir avant les tests</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Reprise…</translation>
    </message>
    <message>
        <source>Finding tests…</source>
        <translation>Recherche des tests…</translation>
    </message>
    <message>
        <source>Looks for the command that runs the tests</source>
        <translation>Cherche la commande qui lance les tests</translation>
    </message>
    <message>
        <source>Resumes the session, then runs its tests (%1)</source>
        <translation>Reprend la session, puis lance ses tests (%1)</translation>
    </message>
    <message>
        <source>Resumes the session, then runs %1 (%2)</source>
        <translation>Reprend la session, puis exécute %1 (%2)</translation>
    </message>
    <message>
        <source>Runs the tests of the workspace (%1)</source>
        <translation>Lance les tests de l’espace de travail (%1)</translation>
    </message>
    <message>
        <source>Runs %1 (%2)</source>
        <translation>Exécute %1 (%2)</translation>
    </message>
    <message>
        <source>Run tests: %1</source>
        <translation>Lancer les tests : %1</translation>
    </message>
    <message>
        <source>Run the failed test</source>
        <translation>Lancer le test échoué</translation>
    </message>
    <message numerus="yes">
        <source>Run %n failed tests</source>
        <translation>
            <numerusform>Lancer %n test échoué</numerusform>
            <numerusform>Lancer %n tests échoués</numerusform>
        </translation>
    </message>
    <message>
        <source>Run again: %1</source>
        <translation>Exécuter de nouveau : %1</translation>
    </message>
    <message>
        <source>What the files suggest is known once the session runs.</source>
        <translation>Ce que suggèrent les fichiers est connu dès que la session tourne.</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1 échoués sur %2</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 ignorés</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 réussis</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignoré</translation>
    </message>
    <message>
        <source>Show output</source>
        <translation>Afficher la sortie</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Lancer les échoués</translation>
    </message>
    <message>
        <source>Send failures to the agent</source>
        <translation>Envoyer les échecs à l’agent</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Dernières exécutions</translation>
    </message>
    <message>
        <source>Tests of this run</source>
        <translation>Tests de cette exécution</translation>
    </message>
    <message>
        <source>What the test printed</source>
        <translation>Ce que le test a affiché</translation>
    </message>
    <message>
        <source>Send this failure</source>
        <translation>Envoyer cet échec</translation>
    </message>
    <message>
        <source>Run this test</source>
        <translation>Lancer ce test</translation>
    </message>
    <message>
        <source>Select one to see how its tests stand.</source>
        <translation>Choisissez-en une pour voir où en sont ses tests.</translation>
    </message>
    <message>
        <source>No test run yet</source>
        <translation>Encore aucune exécution des tests</translation>
    </message>
    <message>
        <source>Run tests finds the command in the workspace, or runs yours.</source>
        <translation>Lancer les tests trouve la commande dans l’espace de travail, ou exécute la vôtre.</translation>
    </message>
    <message>
        <source>Set the test command…</source>
        <translation>Définir la commande de test…</translation>
    </message>
    <message>
        <source>Tests run</source>
        <translation>Tests en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n tests passed</source>
        <translation>
            <numerusform>%n test réussi</numerusform>
            <numerusform>%n tests réussis</numerusform>
        </translation>
    </message>
    <message>
        <source>The tests passed</source>
        <translation>Les tests ont réussi</translation>
    </message>
    <message>
        <source>The tests were stopped</source>
        <translation>Les tests ont été arrêtés</translation>
    </message>
    <message>
        <source>The tests did not end</source>
        <translation>Les tests ne se sont pas terminés</translation>
    </message>
    <message>
        <source>%1 of %2 tests failed</source>
        <translation>%1 tests échoués sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tests failed</source>
        <translation>
            <numerusform>%n test échoué</numerusform>
            <numerusform>%n tests échoués</numerusform>
        </translation>
    </message>
    <message>
        <source>The tests failed</source>
        <translation>Les tests ont échoué</translation>
    </message>
    <message>
        <source>%1 %2, at %3.</source>
        <translation>%1 %2, à %3.</translation>
    </message>
    <message numerus="yes">
        <source>Its output names %n failures.</source>
        <translation>
            <numerusform>Sa sortie nomme %n échec.</numerusform>
            <numerusform>Sa sortie nomme %n échecs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more failures than the run before.</source>
        <translation>
            <numerusform>%n échec de plus que l’exécution précédente.</numerusform>
            <numerusform>%n échecs de plus que l’exécution précédente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer failures than the run before.</source>
        <translation>
            <numerusform>%n échec de moins que l’exécution précédente.</numerusform>
            <numerusform>%n échecs de moins que l’exécution précédente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to the agent</source>
        <translation>Envoyer à l’agent</translation>
    </message>
    <message>
        <source>The output is in Commands</source>
        <translation>La sortie est dans Commandes</translation>
    </message>
    <message>
        <source>Its tests are listed here once they have ended.</source>
        <translation>Ses tests sont listés ici quand ils sont terminés.</translation>
    </message>
    <message>
        <source>Reading the output</source>
        <translation>Lecture de la sortie</translation>
    </message>
    <message>
        <source>The output names no test</source>
        <translation>La sortie ne nomme aucun test</translation>
    </message>
    <message>
        <source>The output is of no known kind</source>
        <translation>La sortie n’est d’aucun genre connu</translation>
    </message>
    <message>
        <source>It gives numbers only.</source>
        <translation>Elle ne donne que des nombres.</translation>
    </message>
    <message>
        <source>Whether the tests passed is told by their exit code.</source>
        <translation>Leur code de sortie dit si les tests ont réussi.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tous %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>Échoués %1</translation>
    </message>
    <message>
        <source>Skipped %1</source>
        <translation>Ignorés %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 échoués</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>The file of this test is not in the workspace. Look into its message.</source>
        <translation>Le fichier de ce test n’est pas dans l’espace de travail. Regardez dans son message.</translation>
    </message>
    <message>
        <source>Show what came since</source>
        <translation>Afficher ce qui est venu depuis</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Texte de %1</translation>
    </message>
    <message>
        <source>The shell's tab is closed. This is what it showed.</source>
        <translation>L’onglet du shell est fermé. Voici ce qu’il affichait.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>État à %1</translation>
    </message>
    <message>
        <source>Input:
%1</source>
        <translation>Entrée :
%1</translation>
    </message>
    <message>
        <source>Input:
%1

Result:
%2</source>
        <translation>Entrée :
%1

Résultat :
%2</translation>
    </message>
    <message>
        <source>Search older prompts</source>
        <translation>Chercher dans les prompts plus anciens</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>New below</source>
        <translation>Nouveau en bas</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Show what is new at the end</source>
        <translation>Afficher ce qui est nouveau à la fin</translation>
    </message>
    <message>
        <source>Copying files</source>
        <translation>Copie de fichiers</translation>
    </message>
    <message>
        <source>How much is copied</source>
        <translation>Combien est copié</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Fermer cette ligne</translation>
    </message>
    <message>
        <source>Copying into the workspace</source>
        <translation>Copie dans l’espace de travail</translation>
    </message>
    <message>
        <source>Copying to this computer</source>
        <translation>Copie sur cet ordinateur</translation>
    </message>
    <message>
        <source>Cancel copying</source>
        <translation>Annuler la copie</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s), %2 of %3</source>
        <translation>
            <numerusform>%1 sur %n fichier, %2 sur %3</numerusform>
            <numerusform>%1 sur %n fichiers, %2 sur %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n fichier, %1</numerusform>
            <numerusform>%n fichiers, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n more to come</source>
        <translation>
            <numerusform>, encore %n à venir</numerusform>
            <numerusform>, encore %n à venir</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying %1 into the workspace: %2</source>
        <translation>Copie de %1 dans l’espace de travail : %2</translation>
    </message>
    <message>
        <source>Copying %1 to this computer: %2</source>
        <translation>Copie de %1 sur cet ordinateur : %2</translation>
    </message>
    <message>
        <source>Copying was cancelled. What was copied stays.</source>
        <translation>La copie a été annulée. Ce qui a été copié reste.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) into the workspace, %1.</source>
        <translation>
            <numerusform>%n fichier copié dans l’espace de travail, %1.</numerusform>
            <numerusform>%n fichiers copiés dans l’espace de travail, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) to this computer, %1.</source>
        <translation>
            <numerusform>%n fichier copié sur cet ordinateur, %1.</numerusform>
            <numerusform>%n fichiers copiés sur cet ordinateur, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that was there already stayed.</source>
        <translation>
            <numerusform>%n qui était déjà là est resté.</numerusform>
            <numerusform>%n qui étaient déjà là sont restés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n, links or no files.</source>
        <translation>
            <numerusform>Laissé de côté : %n, lien ou pas un fichier.</numerusform>
            <numerusform>Laissés de côté : %n, liens ou pas des fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files could not be read.</source>
        <translation>Certains fichiers n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>Replace what is in the workspace?</source>
        <translation>Remplacer ce qui est dans l’espace de travail ?</translation>
    </message>
    <message>
        <source>Replace what is on this computer?</source>
        <translation>Remplacer ce qui est sur cet ordinateur ?</translation>
    </message>
    <message>
        <source>There is a %1 already. Your answer counts for all files of this copy.</source>
        <translation>%1 existe déjà. Votre réponse vaut pour tous les fichiers de cette copie.</translation>
    </message>
    <message>
        <source>Keep those that are there</source>
        <translation>Garder ceux qui sont là</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Créer le fichier</translation>
    </message>
    <message>
        <source>Unlock the encrypted file</source>
        <translation>Déverrouiller le fichier chiffré</translation>
    </message>
    <message>
        <source>Make the encrypted file</source>
        <translation>Créer le fichier chiffré</translation>
    </message>
    <message>
        <source>It stays open until you lock it or Vitrine's engine ends.</source>
        <translation>Il reste ouvert jusqu’à ce que vous le verrouilliez ou que le moteur de Vitrine se termine.</translation>
    </message>
    <message>
        <source>Passphrase of the encrypted file</source>
        <translation>Phrase secrète du fichier chiffré</translation>
    </message>
    <message>
        <source>A passphrase for the encrypted file, which is made now</source>
        <translation>Une phrase secrète pour le fichier chiffré, qui est créé maintenant</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>Nobody can open the file without it. Whoever forgets it adds the secrets anew.</source>
        <translation>Personne ne peut ouvrir le fichier sans elle. Qui l’oublie ajoute les secrets à neuf.</translation>
    </message>
    <message>
        <source>The encrypted file needs its passphrase.</source>
        <translation>Le fichier chiffré a besoin de sa phrase secrète.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type both again.</source>
        <translation>Les deux phrases secrètes ne sont pas les mêmes. Saisissez de nouveau les deux.</translation>
    </message>
    <message>
        <source>Previous session</source>
        <translation>Session précédente</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Session suivante</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>Aller à la question</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Agents…</source>
        <translation>Agents…</translation>
    </message>
    <message>
        <source>Close Vitrine</source>
        <translation>Fermer Vitrine</translation>
    </message>
    <message>
        <source>Go to sessions</source>
        <translation>Aller aux sessions</translation>
    </message>
    <message>
        <source>Go to files</source>
        <translation>Aller aux fichiers</translation>
    </message>
    <message>
        <source>Go to commands</source>
        <translation>Aller aux commandes</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Onglet suivant</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Onglet précédent</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Fermer l’onglet</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Texte normal</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Show or hide sessions</source>
        <translation>Afficher ou masquer les sessions</translation>
    </message>
    <message>
        <source>Show or hide files</source>
        <translation>Afficher ou masquer les fichiers</translation>
    </message>
    <message>
        <source>Show or hide commands</source>
        <translation>Afficher ou masquer les commandes</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Rétablir la disposition</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Cannot open another window. There are %1 already. Close one first.</source>
        <translation>Impossible d’ouvrir une autre fenêtre. Il y en a déjà %1. Fermez-en d’abord une.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>KVM is there, but a machine did not start with it within %1 seconds.</source>
        <translation>KVM est là, mais une machine n’a pas démarré avec lui en %1 secondes.</translation>
    </message>
    <message>
        <source>KVM is there, but QEMU could not use it: %1</source>
        <translation>KVM est là, mais QEMU n’a pas pu l’utiliser : %1</translation>
    </message>
    <message>
        <source>Machines run in software emulation, several times slower. Inside a virtual machine, ask for nested virtualization; otherwise look at the kernel's messages about kvm.</source>
        <translation>Les machines tournent en émulation logicielle, plusieurs fois plus lente. Dans une machine virtuelle, demandez la virtualisation imbriquée ; sinon regardez les messages du noyau sur kvm.</translation>
    </message>
    <message>
        <source>KVM is there, but a machine that was started with it ended at once.</source>
        <translation>KVM est là, mais une machine démarrée avec lui s’est terminée aussitôt.</translation>
    </message>
    <message>
        <source>KVM works: a machine started with it.</source>
        <translation>KVM fonctionne : une machine a démarré avec lui.</translation>
    </message>
    <message>
        <source>This computer offers no hardware virtualization: %1 is not there.</source>
        <translation>Cet ordinateur n’offre pas de virtualisation matérielle : %1 n’est pas là.</translation>
    </message>
    <message>
        <source>Turn on virtualization (VT-x, AMD-V) in the computer's firmware settings. Inside a virtual machine, ask for nested virtualization.</source>
        <translation>Activez la virtualisation (VT-x, AMD-V) dans les réglages du micrologiciel. Dans une machine virtuelle, demandez la virtualisation imbriquée.</translation>
    </message>
    <message>
        <source>You may not use hardware virtualization: %1 is not open to you.</source>
        <translation>Vous ne pouvez pas utiliser la virtualisation matérielle : %1 ne vous est pas ouvert.</translation>
    </message>
    <message>
        <source>Add yourself to the group kvm (sudo adduser "$USER" kvm), then log out and in again.</source>
        <translation>Ajoutez-vous au groupe kvm (sudo adduser "$USER" kvm), puis déconnectez-vous et reconnectez-vous.</translation>
    </message>
    <message>
        <source>Hardware virtualization has not been tried yet since this computer started.</source>
        <translation>La virtualisation matérielle n’a pas encore été essayée depuis le démarrage de cet ordinateur.</translation>
    </message>
    <message>
        <source>The folder %1 is not private to you.</source>
        <translation>Le dossier %1 n’est pas privé.</translation>
    </message>
    <message>
        <source>Cannot open %1.</source>
        <translation>Impossible d’ouvrir %1.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 n’est pas un fichier.</translation>
    </message>
    <message>
        <source>QEMU, which runs the machines, is not installed. Install the package qemu-system-x86.</source>
        <translation>QEMU, qui fait tourner les machines, n’est pas installé. Installez le paquet qemu-system-x86.</translation>
    </message>
    <message>
        <source>Cannot start the machine: QEMU does not answer.</source>
        <translation>Impossible de démarrer la machine : QEMU ne répond pas.</translation>
    </message>
    <message>
        <source>Cannot start the machine.</source>
        <translation>Impossible de démarrer la machine.</translation>
    </message>
    <message>
        <source>Cannot make room for a disk.</source>
        <translation>Impossible de faire de la place pour un disque.</translation>
    </message>
    <message>
        <source>Cannot start the machine: QEMU ended at once.</source>
        <translation>Impossible de démarrer la machine : QEMU s’est terminé aussitôt.</translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation>Code de sortie %1</translation>
    </message>
    <message>
        <source>The saved state of a machine cannot be loaded.</source>
        <translation>L’état enregistré d’une machine ne peut pas être chargé.</translation>
    </message>
    <message>
        <source>The machine has no workspace's disk.</source>
        <translation>La machine n’a pas de disque d’espace de travail.</translation>
    </message>
    <message>
        <source>The machine does not have these layers.</source>
        <translation>La machine n’a pas ces couches.</translation>
    </message>
    <message>
        <source>QEMU could not merge two layers of the workspace.</source>
        <translation>QEMU n’a pas pu fusionner deux couches de l’espace de travail.</translation>
    </message>
    <message>
        <source>QEMU does not answer.</source>
        <translation>QEMU ne répond pas.</translation>
    </message>
    <message>
        <source>The machine could not be given the session's disk.</source>
        <translation>Le disque de la session n’a pas pu être donné à la machine.</translation>
    </message>
    <message>
        <source>Cannot watch another program.</source>
        <translation>Impossible de surveiller un autre programme.</translation>
    </message>
    <message>
        <source>Cannot shut the machine in.</source>
        <translation>Impossible d’enfermer la machine.</translation>
    </message>
    <message>
        <source>The machine in %1 does not run any more.</source>
        <translation>La machine dans %1 ne tourne plus.</translation>
    </message>
    <message>
        <source>There is no machine in %1.</source>
        <translation>Il n’y a pas de machine dans %1.</translation>
    </message>
    <message>
        <source>Cannot understand %1.</source>
        <translation>Impossible de comprendre %1.</translation>
    </message>
    <message>
        <source>There is no template in %1.</source>
        <translation>Il n’y a pas de modèle dans %1.</translation>
    </message>
    <message>
        <source>The template in %1 is damaged.</source>
        <translation>Le modèle dans %1 est abîmé.</translation>
    </message>
    <message>
        <source>QEMU ended with %1.</source>
        <translation>QEMU s’est terminé avec %1.</translation>
    </message>
    <message>
        <source>Two layers of a workspace could not be merged.</source>
        <translation>Deux couches d’un espace de travail n’ont pas pu être fusionnées.</translation>
    </message>
    <message>
        <source>QEMU's answers cannot be understood.</source>
        <translation>Les réponses de QEMU ne peuvent pas être comprises.</translation>
    </message>
    <message>
        <source>The machine's QEMU does not answer.</source>
        <translation>Le QEMU de la machine ne répond pas.</translation>
    </message>
    <message>
        <source>It closed the connection.</source>
        <translation>Il a fermé la connexion.</translation>
    </message>
    <message>
        <source>A line is longer than %1 bytes.</source>
        <translation>Une ligne dépasse %1 octets.</translation>
    </message>
    <message>
        <source>It did not begin with a greeting.</source>
        <translation>Il n’a pas commencé par une salutation.</translation>
    </message>
    <message>
        <source>QEMU refused a command.</source>
        <translation>QEMU a refusé une commande.</translation>
    </message>
    <message>
        <source>QEMU did not write its state in time.</source>
        <translation>QEMU n’a pas écrit son état à temps.</translation>
    </message>
    <message>
        <source>QEMU could not write its state.</source>
        <translation>QEMU n’a pas pu écrire son état.</translation>
    </message>
    <message>
        <source>The state of a machine could not be saved. Check the space on the store's disk.</source>
        <translation>L’état d’une machine n’a pas pu être enregistré. Vérifiez la place sur le disque du stockage.</translation>
    </message>
</context>
</TS>

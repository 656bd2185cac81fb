<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Vitrine</name>
    <message>
        <source>The session has no machine.</source>
        <translation>La sesión no tiene máquina.</translation>
    </message>
    <message>
        <source>The session's machine does not answer. Resume the session to start another.</source>
        <translation>La máquina de la sesión no responde. Reanude la sesión para iniciar otra.</translation>
    </message>
    <message>
        <source>The two states cannot be compared: a folder cannot be listed.</source>
        <translation>Los dos estados no se pueden comparar: no se puede listar una carpeta.</translation>
    </message>
    <message>
        <source>There is no folder for the archive “%1”. Choose another place.</source>
        <translation>No hay carpeta para el archivo comprimido «%1». Elija otro lugar.</translation>
    </message>
    <message>
        <source>There is a file “%1” already. Choose another name.</source>
        <translation>Ya hay un archivo «%1». Elija otro nombre.</translation>
    </message>
    <message>
        <source>The machine could not be brought to rest for it: files that were being written may be cut off in it.</source>
        <translation>No se pudo poner la máquina en reposo para ello: los archivos que se estaban escribiendo pueden quedar cortados.</translation>
    </message>
    <message>
        <source>The session cannot be exported: a file of its workspace or of a checkpoint is not there, or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>La sesión no se puede exportar: un archivo de su espacio de trabajo o de un punto de control falta o es otro. Devuelva el archivo a su sitio o elimine el punto de control.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>The session was deleted meanwhile.</source>
        <translation>La sesión se eliminó entretanto.</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>hace 1 minuto</translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation>hace %1 minutos</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>hace 1 hora</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>hace %1 horas</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>hace 1 día</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>hace %1 días</translation>
    </message>
    <message>
        <source>Reading the package lists</source>
        <translation>Leyendo las listas de paquetes</translation>
    </message>
    <message>
        <source>Cannot make the image %1: apt on this computer knows no Debian mirror. Add one to its sources, run apt-get update and try again.</source>
        <translation>No se puede crear la imagen %1: apt no conoce ningún espejo de Debian en este equipo. Añada uno a sus fuentes, ejecute apt-get update e inténtelo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n packages</source>
        <translation>
            <numerusform>Descargando %n paquete</numerusform>
            <numerusform>Descargando %n paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>Installing the packages</source>
        <translation>Instalando los paquetes</translation>
    </message>
    <message>
        <source>Writing the disk</source>
        <translation>Escribiendo el disco</translation>
    </message>
    <message>
        <source>Taking out the kernel</source>
        <translation>Extrayendo el núcleo</translation>
    </message>
    <message>
        <source>Cannot make the image %1: it needs about %2 in %3, and %4 is free. Make room there and try again.</source>
        <translation>No se puede crear la imagen %1: necesita unos %2 en %3 y hay %4 libres. Haga sitio allí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: %2 is not on this computer. Install the package %3 and try again.</source>
        <translation>No se puede crear la imagen %1: %2 no está en este equipo. Instale el paquete %3 e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: the disk is full. Make room and try again; what is fetched already is kept.</source>
        <translation>No se puede crear la imagen %1: el disco está lleno. Haga sitio e inténtelo de nuevo; lo ya descargado se conserva.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: mke2fs on this computer cannot read archives. Install the package libarchive13t64 and try again.</source>
        <translation>No se puede crear la imagen %1: mke2fs en este equipo no sabe leer archivos comprimidos. Instale el paquete libarchive13t64 e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: this computer's Debian mirror does not carry what it is made of. Name another mirror in the sources of apt and try again.</source>
        <translation>No se puede crear la imagen %1: el espejo de Debian de este equipo no tiene aquello de lo que se hace. Indique otro espejo en las fuentes de apt e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: the packages are not signed by Debian. Update the package debian-archive-keyring, check the mirror and try again.</source>
        <translation>No se puede crear la imagen %1: los paquetes no están firmados por Debian. Actualice el paquete debian-archive-keyring, revise el espejo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Cannot fetch the packages of the image %1. Check the network and the proxy settings and try again; what is fetched already is kept.</source>
        <translation>No se pueden descargar los paquetes de la imagen %1. Revise la red y el proxy e inténtelo de nuevo; lo ya descargado se conserva.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: this computer does not allow it to this account. It needs user namespaces, the package uidmap and a range of ids in /etc/subuid and /etc/subgid.</source>
        <translation>No se puede crear la imagen %1: este equipo no lo permite a esta cuenta. Necesita espacios de nombres de usuario, el paquete uidmap y un rango de identificadores en /etc/subuid y /etc/subgid.</translation>
    </message>
    <message>
        <source>Cannot make the image %1. The details tell what failed; try again when that is put right.</source>
        <translation>No se puede crear la imagen %1. Los detalles dicen qué falló; inténtelo de nuevo cuando esté arreglado.</translation>
    </message>
    <message>
        <source>A file of the program that goes into the image cannot be read. Install Vitrine again.</source>
        <translation>No se puede leer un archivo del programa que va en la imagen. Instale Vitrine de nuevo.</translation>
    </message>
    <message>
        <source>An image recipe is broken. Install Vitrine again.</source>
        <translation>Una receta de imagen está dañada. Instale Vitrine de nuevo.</translation>
    </message>
    <message>
        <source>There is no archive “%1”.</source>
        <translation>No hay ningún archivo comprimido «%1».</translation>
    </message>
    <message>
        <source>The agent “%1” is another one on this computer. The session runs with that.</source>
        <translation>El agente «%1» es otro en este equipo. La sesión funciona con ese.</translation>
    </message>
    <message>
        <source>The session may use the secrets that the agent “%1” was given on this computer.</source>
        <translation>La sesión puede usar los secretos que se dieron al agente «%1» en este equipo.</translation>
    </message>
    <message>
        <source>Rules of the network that name addresses were left out. `vitrine network allow` allows them on this computer.</source>
        <translation>Se omitieron las reglas de red que nombran direcciones. `vitrine network allow` las permite en este equipo.</translation>
    </message>
    <message>
        <source>The workspace in the archive cannot be read. Nothing was imported.</source>
        <translation>No se puede leer el espacio de trabajo del archivo comprimido. No se importó nada.</translation>
    </message>
    <message>
        <source>Debian packages</source>
        <translation>Paquetes de Debian</translation>
    </message>
    <message>
        <source>Node packages</source>
        <translation>Paquetes de Node</translation>
    </message>
    <message>
        <source>Python packages</source>
        <translation>Paquetes de Python</translation>
    </message>
    <message>
        <source>Rust packages</source>
        <translation>Paquetes de Rust</translation>
    </message>
    <message>
        <source>Go modules</source>
        <translation>Módulos de Go</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>Interfaces of language models</source>
        <translation>Interfaces de modelos de lenguaje</translation>
    </message>
    <message>
        <source>Cannot write the output to the disk: the command waits. Free some space on the store's disk.</source>
        <translation>No se puede escribir la salida en el disco: el comando espera. Libere espacio en el disco del almacén.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>imagen: %1</translation>
    </message>
    <message>
        <source>There is no room for a machine on the disk of %1: it needs %2 MB. Delete sessions or checkpoints that are not needed, or make room elsewhere on it.</source>
        <translation>No hay sitio para una máquina en el disco de %1: necesita %2 MB. Elimine sesiones o puntos de control que no hagan falta, o haga sitio en otra parte de él.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1. Check its permissions and the free space.</source>
        <translation>No se puede crear la carpeta %1. Revise sus permisos y el espacio libre.</translation>
    </message>
    <message>
        <source>What ran in the session could not go on. QEMU, the image or the processor is another one now, or the saved memory was damaged. The machine was started anew; the files are as they were.</source>
        <translation>Lo que se ejecutaba en la sesión no pudo continuar. QEMU, la imagen o el procesador es otro, o la memoria guardada estaba dañada. La máquina se inició de nuevo; los archivos están como estaban.</translation>
    </message>
    <message>
        <source>Cannot start the session's machine. Try again; `vitrine doctor` tells what this computer lacks.</source>
        <translation>No se puede iniciar la máquina de la sesión. Inténtelo de nuevo; `vitrine doctor` dice qué le falta a este equipo.</translation>
    </message>
    <message>
        <source>The restored machine did not answer in time.</source>
        <translation>La máquina restaurada no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The machine has forgotten whose it is.</source>
        <translation>La máquina ha olvidado de quién es.</translation>
    </message>
    <message>
        <source>The machine ended while it started.</source>
        <translation>La máquina terminó mientras se iniciaba.</translation>
    </message>
    <message>
        <source>The machine's scratch disk is not to be found.</source>
        <translation>No se encuentra el disco provisional de la máquina.</translation>
    </message>
    <message>
        <source>The session could not be suspended, and runs on. Check the space on the store's disk.</source>
        <translation>La sesión no se pudo suspender y sigue en marcha. Revise el espacio del disco del almacén.</translation>
    </message>
    <message>
        <source>Cannot take a checkpoint. Check the store's disk.</source>
        <translation>No se puede crear un punto de control. Revise el disco del almacén.</translation>
    </message>
    <message>
        <source>The machine ended while a checkpoint of it was taken.</source>
        <translation>La máquina terminó mientras se tomaba un punto de control de ella.</translation>
    </message>
    <message>
        <source>Cannot write down the checkpoint. Check the store's disk.</source>
        <translation>No se puede anotar el punto de control. Revise el disco del almacén.</translation>
    </message>
    <message>
        <source>Cannot take a checkpoint of the running machine. Stop the session and try again.</source>
        <translation>No se puede tomar un punto de control de la máquina en marcha. Detenga la sesión e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The workspace's files do not tell how to run its tests. Type the command that does.</source>
        <translation>Los archivos del espacio de trabajo no dicen cómo ejecutar sus pruebas. Escriba el comando que lo hace.</translation>
    </message>
    <message>
        <source>“%1” is no network policy. Choose none, allowlist or public.</source>
        <translation>«%1» no es una política de red. Elija none, allowlist o public.</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>Tarea %1</translation>
    </message>
    <message>
        <source>Task “%1”</source>
        <translation>Tarea «%1»</translation>
    </message>
    <message>
        <source>The file has changed meanwhile, and does not have these lines there any more. Compare again.</source>
        <translation>El archivo ha cambiado entretanto y ya no tiene esas líneas ahí. Compare de nuevo.</translation>
    </message>
    <message>
        <source>The agent did not take the connection in time. Restart the agent.</source>
        <translation>El agente no aceptó la conexión a tiempo. Reinicie el agente.</translation>
    </message>
    <message>
        <source>The agent is not listening on port %1. Restart the agent, or look at its log for why it ended.</source>
        <translation>El agente no escucha en el puerto %1. Reinicie el agente, o mire en su registro por qué terminó.</translation>
    </message>
    <message>
        <source>The agent ended in the middle of its answer. Restart the agent, then send the prompt again.</source>
        <translation>El agente terminó a mitad de su respuesta. Reinicie el agente y envíe el prompt de nuevo.</translation>
    </message>
    <message>
        <source>The agent closed the connection without an answer. Restart the agent, then send the prompt again.</source>
        <translation>El agente cerró la conexión sin responder. Reinicie el agente y envíe el prompt de nuevo.</translation>
    </message>
    <message>
        <source>The agent ended before its answer began. Restart the agent, then send the prompt again.</source>
        <translation>El agente terminó antes de empezar su respuesta. Reinicie el agente y envíe el prompt de nuevo.</translation>
    </message>
    <message>
        <source>The agent's answer is not valid HTTP. Check that the agent serves the HTTP contract on port %1.</source>
        <translation>La respuesta del agente no es HTTP válido. Compruebe que el agente cumple el contrato HTTP en el puerto %1.</translation>
    </message>
    <message>
        <source>The agent has nothing at %1 (HTTP status 404). Check that it serves the HTTP contract.</source>
        <translation>El agente no tiene nada en %1 (estado HTTP 404). Compruebe que cumple el contrato HTTP.</translation>
    </message>
    <message>
        <source>The agent refused the request (HTTP status %1). Change the prompt, then send it again.</source>
        <translation>El agente rechazó la petición (estado HTTP %1). Cambie el prompt y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>The agent failed while it worked on the request (HTTP status %1). Send the prompt again, or restart the agent.</source>
        <translation>El agente falló al trabajar en la petición (estado HTTP %1). Envíe el prompt de nuevo o reinicie el agente.</translation>
    </message>
    <message>
        <source>The prompt was cancelled.</source>
        <translation>El prompt se canceló.</translation>
    </message>
    <message>
        <source>The prompt cannot be sent: its %1 has a control character in it.</source>
        <translation>El prompt no se puede enviar: su %1 tiene un carácter de control.</translation>
    </message>
    <message>
        <source>Hardware acceleration</source>
        <translation>Aceleración por hardware</translation>
    </message>
    <message>
        <source>Not known yet: it is tried once an image is there. Machines use software emulation meanwhile.</source>
        <translation>Aún no se sabe: se prueba en cuanto haya una imagen. Entretanto las máquinas usan emulación por software.</translation>
    </message>
    <message>
        <source>Make the default image, then look again.</source>
        <translation>Cree la imagen predeterminada y mire de nuevo.</translation>
    </message>
    <message>
        <source>Machines use software emulation (TCG), several times slower than the processor. %1</source>
        <translation>Las máquinas usan emulación por software (TCG), varias veces más lenta que el procesador. %1</translation>
    </message>
    <message>
        <source>Turn on virtualization in the computer's firmware settings, and see that /dev/kvm may be opened by you.</source>
        <translation>Active la virtualización en el firmware del equipo y asegúrese de poder abrir /dev/kvm.</translation>
    </message>
    <message>
        <source>Machines run on the processor itself (KVM).</source>
        <translation>Las máquinas se ejecutan en el propio procesador (KVM).</translation>
    </message>
    <message>
        <source>%1 is not installed.</source>
        <translation>%1 no está instalado.</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>Instale el paquete %1.</translation>
    </message>
    <message>
        <source>Confinement of machines</source>
        <translation>Confinamiento de las máquinas</translation>
    </message>
    <message>
        <source>This kernel has no Landlock: a machine that broke out of QEMU could read your files.</source>
        <translation>Este núcleo no tiene Landlock: una máquina que saliera de QEMU podría leer sus archivos.</translation>
    </message>
    <message>
        <source>Use a kernel of 5.13 or newer with Landlock turned on (lsm=…,landlock).</source>
        <translation>Use un núcleo 5.13 o posterior con Landlock activado (lsm=…,landlock).</translation>
    </message>
    <message>
        <source>Landlock version %1 keeps machines from your files, but not from everything else.</source>
        <translation>Landlock versión %1 mantiene a las máquinas lejos de sus archivos, pero no de todo lo demás.</translation>
    </message>
    <message>
        <source>A kernel of 6.12 or newer closes the rest.</source>
        <translation>Un núcleo 6.12 o posterior cierra el resto.</translation>
    </message>
    <message>
        <source>Landlock version %1: QEMU sees only its own session's files, and no network.</source>
        <translation>Landlock versión %1: QEMU solo ve los archivos de su propia sesión, y ninguna red.</translation>
    </message>
    <message>
        <source>Vitrine runs as root; machines run as a user of their own.</source>
        <translation>Vitrine se ejecuta como root; las máquinas, como un usuario propio.</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Espacio en disco</translation>
    </message>
    <message>
        <source>%1 free of %2 where the store is.</source>
        <translation>%1 libres de %2 donde está el almacén.</translation>
    </message>
    <message>
        <source>Free some space, or keep the store on a bigger disk (--store).</source>
        <translation>Libere espacio, o ponga el almacén en un disco mayor (--store).</translation>
    </message>
    <message>
        <source>Default image</source>
        <translation>Imagen predeterminada</translation>
    </message>
    <message>
        <source>%1 is made: %2, kernel %3.</source>
        <translation>%1 está lista: %2, núcleo %3.</translation>
    </message>
    <message>
        <source>%1 is not made yet. Making it fetches about %2.</source>
        <translation>%1 aún no está creada. Para ello se descargan unos %2.</translation>
    </message>
    <message>
        <source>Make it with `vitrine image build %1`, or from the window's first page.</source>
        <translation>Créela con `vitrine image build %1`, o desde la primera página de la ventana.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Make this folder writable for you.</source>
        <translation>Dese permiso de escritura en esta carpeta.</translation>
    </message>
    <message>
        <source>QEMU</source>
        <translation>QEMU</translation>
    </message>
    <message>
        <source>Disk tools</source>
        <translation>Herramientas de disco</translation>
    </message>
    <message>
        <source>File system tools</source>
        <translation>Herramientas de sistemas de archivos</translation>
    </message>
    <message>
        <source>Image maker</source>
        <translation>Creador de imágenes</translation>
    </message>
    <message>
        <source>This engine has handed its machines to another one. Try again.</source>
        <translation>Este motor ha entregado sus máquinas a otro. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The agent's document is longer than a mebibyte.</source>
        <translation>El documento del agente supera un mebibyte.</translation>
    </message>
    <message>
        <source>Cannot read the command's output.</source>
        <translation>No se puede leer la salida del comando.</translation>
    </message>
    <message>
        <source>The network of the agent “%1” is off, and a rule would change nothing. Switch it on first: vitrine network policy allowlist -r %1</source>
        <translation>La red del agente «%1» está desactivada, y una regla no cambiaría nada. Actívela antes: vitrine network policy allowlist -r %1</translation>
    </message>
    <message>
        <source>There is no image “%1”. There are: %2.</source>
        <translation>No hay ninguna imagen «%1». Hay: %2.</translation>
    </message>
    <message>
        <source>There is an agent “%1” already. Choose another name, or delete that one first.</source>
        <translation>Ya hay un agente «%1». Elija otro nombre, o elimine antes ese.</translation>
    </message>
    <message>
        <source>There is no agent “%1”.</source>
        <translation>No hay ningún agente «%1».</translation>
    </message>
    <message>
        <source>The agent “%1” still has sessions. Delete these first.</source>
        <translation>El agente «%1» aún tiene sesiones. Elimínelas primero.</translation>
    </message>
    <message>
        <source>There is no display here, so there can be no window (%1).
For the same job in the terminal, step by step: vitrine demo
For all commands: vitrine --help</source>
        <translation>Aquí no hay pantalla, así que no puede haber ventana (%1).
El mismo trabajo en el terminal, paso a paso: vitrine demo
Todos los comandos: vitrine --help</translation>
    </message>
    <message>
        <source>No machine and no client: the engine ends.</source>
        <translation>Ni máquina ni cliente: el motor termina.</translation>
    </message>
    <message>
        <source>Another engine takes over.</source>
        <translation>Otro motor toma el relevo.</translation>
    </message>
    <message>
        <source>Engine %1 on %2, process %3.</source>
        <translation>Motor %1 en %2, proceso %3.</translation>
    </message>
    <message>
        <source>Asked to end: stopping all machines.</source>
        <translation>Se pidió terminar: deteniendo todas las máquinas.</translation>
    </message>
    <message>
        <source>Asked to end: machines that run go on, and the next engine finds them.</source>
        <translation>Se pidió terminar: las máquinas en marcha siguen, y el próximo motor las encuentra.</translation>
    </message>
    <message>
        <source>No engine runs on the store %1.</source>
        <translation>Ningún motor se ejecuta en el almacén %1.</translation>
    </message>
    <message>
        <source>Another engine has the store %1, but does not answer.</source>
        <translation>Otro motor tiene el almacén %1, pero no responde.</translation>
    </message>
    <message>
        <source>Its log is %1.</source>
        <translation>Su registro es %1.</translation>
    </message>
    <message>
        <source>The engine has ended, or another one takes its place.</source>
        <translation>El motor ha terminado, u otro ocupa su lugar.</translation>
    </message>
    <message>
        <source>Cannot start an engine in the background.</source>
        <translation>No se puede iniciar un motor en segundo plano.</translation>
    </message>
    <message>
        <source>Cannot write the engine's log %1.</source>
        <translation>No se puede escribir el registro %1 del motor.</translation>
    </message>
    <message>
        <source>The engine ended while it started. Its log is %1.</source>
        <translation>El motor terminó mientras se iniciaba. Su registro es %1.</translation>
    </message>
    <message>
        <source>The engine does not get ready. Its log is %1.</source>
        <translation>El motor no llega a estar listo. Su registro es %1.</translation>
    </message>
    <message>
        <source>Vitrine runs already, but it opens no window.</source>
        <translation>Vitrine ya está en marcha, pero no abre ninguna ventana.</translation>
    </message>
    <message>
        <source>Vitrine runs in the background and does not hand over.</source>
        <translation>Vitrine se ejecuta en segundo plano y no cede el paso.</translation>
    </message>
    <message>
        <source>The machines run on, but no engine watches over them. Start Vitrine again to see them.</source>
        <translation>Las máquinas siguen en marcha, pero ningún motor vela por ellas. Inicie Vitrine otra vez para verlas.</translation>
    </message>
    <message>
        <source>A checkpoint's name is one line of at most %1 characters. Choose a shorter one.</source>
        <translation>El nombre de un punto de control es una línea de %1 caracteres como máximo. Elija uno más corto.</translation>
    </message>
    <message>
        <source>The command is empty. Type what to run.</source>
        <translation>El comando está vacío. Escriba qué ejecutar.</translation>
    </message>
    <message>
        <source>The command is %1 bytes long. At most %2 are possible; put it into a script.</source>
        <translation>El comando tiene %1 bytes. Como máximo son posibles %2; póngalo en un script.</translation>
    </message>
    <message>
        <source>The command has a zero byte. Remove it.</source>
        <translation>El comando tiene un byte nulo. Quítelo.</translation>
    </message>
    <message>
        <source>The time limit is %1 s. Choose 1 to 3600 s.</source>
        <translation>El límite de tiempo es de %1 s. Elija de 1 a 3600 s.</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of a command.</source>
        <translation>«%1» no puede ser el identificador de un comando.</translation>
    </message>
    <message>
        <source>Cannot make a host key for the door.</source>
        <translation>No se puede crear una clave de host para la puerta.</translation>
    </message>
    <message>
        <source>Cannot write the door's host key to %1.</source>
        <translation>No se puede escribir la clave de host de la puerta en %1.</translation>
    </message>
    <message>
        <source>Cannot read the door's host key from %1.</source>
        <translation>No se puede leer la clave de host de la puerta de %1.</translation>
    </message>
    <message>
        <source>Others can read the door's host key in %1. Delete the file: a new one is made at the next start.</source>
        <translation>Otros pueden leer la clave de host de la puerta en %1. Elimine el archivo: en el próximo inicio se crea una nueva.</translation>
    </message>
    <message>
        <source>The door's host key in %1 is damaged. Delete the file: a new one is made at the next start.</source>
        <translation>La clave de host de la puerta en %1 está dañada. Elimine el archivo: en el próximo inicio se crea una nueva.</translation>
    </message>
    <message>
        <source>Cannot write the door's public key to %1.</source>
        <translation>No se puede escribir la clave pública de la puerta en %1.</translation>
    </message>
    <message>
        <source>A machine listens for clients on its own 127.0.0.1 alone. Leave the address out, or write localhost.</source>
        <translation>Una máquina solo escucha a clientes en su propio 127.0.0.1. Omita la dirección o escriba localhost.</translation>
    </message>
    <message>
        <source>One connection may listen on %1 ports of a machine. Close others first.</source>
        <translation>Una conexión puede escuchar en %1 puertos de una máquina. Cierre otros primero.</translation>
    </message>
    <message>
        <source>This connection does not listen on port %1 of the machine.</source>
        <translation>Esta conexión no escucha en el puerto %1 de la máquina.</translation>
    </message>
    <message>
        <source>Cannot use the door's host key.</source>
        <translation>No se puede usar la clave de host de la puerta.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken. Choose another with --ssh-port, or 0 for a free one.</source>
        <translation>El puerto %1 de este equipo está ocupado. Elija otro con --ssh-port, o 0 para uno libre.</translation>
    </message>
    <message>
        <source>Cannot listen on port %1.</source>
        <translation>No se puede escuchar en el puerto %1.</translation>
    </message>
    <message>
        <source>no name for a file</source>
        <translation>no es un nombre para un archivo</translation>
    </message>
    <message>
        <source>too deep</source>
        <translation>demasiado profundo</translation>
    </message>
    <message>
        <source>git's own files</source>
        <translation>archivos propios de git</translation>
    </message>
    <message>
        <source>no file that can be copied</source>
        <translation>no es un archivo que se pueda copiar</translation>
    </message>
    <message>
        <source>a link that leads out of the folder</source>
        <translation>un enlace que lleva fuera de la carpeta</translation>
    </message>
    <message>
        <source>a link stands in the way</source>
        <translation>un enlace lo impide</translation>
    </message>
    <message>
        <source>deleted there</source>
        <translation>eliminado allí</translation>
    </message>
    <message>
        <source>there is one of that name</source>
        <translation>ya hay uno con ese nombre</translation>
    </message>
    <message>
        <source>something else there</source>
        <translation>allí hay otra cosa</translation>
    </message>
    <message>
        <source>changed there</source>
        <translation>cambiado allí</translation>
    </message>
    <message>
        <source>A link stands in the way of %1.</source>
        <translation>Un enlace impide el paso a %1.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ya está ahí.</translation>
    </message>
    <message>
        <source>The folder %1 has files of yours in it.</source>
        <translation>En la carpeta %1 hay archivos suyos.</translation>
    </message>
    <message>
        <source>Cannot change %1.</source>
        <translation>No se puede cambiar %1.</translation>
    </message>
    <message>
        <source>Taking back %1 of %2 files</source>
        <translation>Trayendo %1 de %2 archivos</translation>
    </message>
    <message>
        <source>the session changes it right now</source>
        <translation>la sesión lo está cambiando ahora</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>%1 is a place where git keeps its own files. Choose the folder with the files themselves.</source>
        <translation>%1 es un lugar donde git guarda sus propios archivos. Elija la carpeta con los archivos mismos.</translation>
    </message>
    <message>
        <source>Cannot make a temporary folder.</source>
        <translation>No se puede crear una carpeta temporal.</translation>
    </message>
    <message>
        <source>git could not be started. Install git, then try again.</source>
        <translation>No se pudo iniciar git. Instale git e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>git did not end with %1 in two minutes.</source>
        <translation>git no terminó con %1 en dos minutos.</translation>
    </message>
    <message>
        <source>git could not say which files of %1 are to be taken.</source>
        <translation>git no pudo decir qué archivos de %1 hay que tomar.</translation>
    </message>
    <message>
        <source>There are more than %1 repositories in it.</source>
        <translation>Contiene más de %1 repositorios.</translation>
    </message>
    <message>
        <source>There are more than %1 files in it.</source>
        <translation>Contiene más de %1 archivos.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>No hay ninguna carpeta %1.</translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 no es una carpeta.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>No se puede leer la carpeta %1.</translation>
    </message>
    <message>
        <source>What .gitignore leaves out is known to git alone, and this computer has none. Install git, or take everything (--all).</source>
        <translation>Lo que omite .gitignore solo lo sabe git, y este equipo no lo tiene. Instale git, o tómelo todo (--all).</translation>
    </message>
    <message>
        <source>The folder takes %1, and the workspace has room for %2. Use an agent with a larger workspace, or leave something out.</source>
        <translation>La carpeta ocupa %1, y en el espacio de trabajo caben %2. Use un agente con un espacio de trabajo mayor, u omita algo.</translation>
    </message>
    <message>
        <source>The folder has %1 files and folders, and the workspace has room for %2. Use an agent with a larger workspace, or leave something out.</source>
        <translation>La carpeta tiene %1 archivos y carpetas, y en el espacio de trabajo caben %2. Use un agente con un espacio de trabajo mayor, u omita algo.</translation>
    </message>
    <message>
        <source>There are more than %1 files in it. Choose a smaller folder.</source>
        <translation>Contiene más de %1 archivos. Elija una carpeta más pequeña.</translation>
    </message>
    <message>
        <source>Copying: %1 of %2 files, %3 of %4</source>
        <translation>Copiando: %1 de %2 archivos, %3 de %4</translation>
    </message>
    <message>
        <source>“%1” is no git address. Use one like https://host/path.git or git@host:path.</source>
        <translation>«%1» no es una dirección de git. Use una como https://host/path.git o git@host:path.</translation>
    </message>
    <message>
        <source>git clones in the machine, which does not see this computer's files. Give the folder itself instead of %1.</source>
        <translation>git clona en la máquina, que no ve los archivos de este equipo. Dé la carpeta misma en lugar de %1.</translation>
    </message>
    <message>
        <source>The address has a key in it, which the machine would see. Keep the key as a secret, and give the address without it.</source>
        <translation>La dirección contiene una clave, que la máquina vería. Guarde la clave como secreto y dé la dirección sin ella.</translation>
    </message>
    <message>
        <source>No branch is called “%1”.</source>
        <translation>Ninguna rama se llama «%1».</translation>
    </message>
    <message>
        <source>Cloning %1…</source>
        <translation>Clonando %1…</translation>
    </message>
    <message>
        <source>The machine ended while git was cloning.</source>
        <translation>La máquina terminó mientras git clonaba.</translation>
    </message>
    <message>
        <source>Could not clone %1. %2: %3</source>
        <translation>No se pudo clonar %1. %2: %3</translation>
    </message>
    <message>
        <source>Could not clone %1 within an hour.</source>
        <translation>No se pudo clonar %1 en una hora.</translation>
    </message>
    <message>
        <source>Could not clone %1. The agent's image has no git. Use an image with git.</source>
        <translation>No se pudo clonar %1. La imagen del agente no tiene git. Use una imagen con git.</translation>
    </message>
    <message>
        <source>Could not clone %1. git ended with exit code %2.</source>
        <translation>No se pudo clonar %1. git terminó con código de salida %2.</translation>
    </message>
    <message>
        <source>Starting the machine…</source>
        <translation>Iniciando la máquina…</translation>
    </message>
    <message>
        <source>Taking a checkpoint…</source>
        <translation>Creando un punto de control…</translation>
    </message>
    <message>
        <source>The session %1 could not be deleted: %2</source>
        <translation>No se pudo eliminar la sesión %1: %2</translation>
    </message>
    <message>
        <source>Comparing the workspace with what it began with…</source>
        <translation>Comparando el espacio de trabajo con su estado inicial…</translation>
    </message>
    <message>
        <source>More than %1 files have changed. Take them back folder by folder.</source>
        <translation>Han cambiado más de %1 archivos. Tráigalos carpeta por carpeta.</translation>
    </message>
    <message>
        <source>Looking at %1 of %2 files in the folder</source>
        <translation>Examinando %1 de %2 archivos de la carpeta</translation>
    </message>
    <message>
        <source>Cannot use the folder %1.</source>
        <translation>No se puede usar la carpeta %1.</translation>
    </message>
    <message>
        <source>“%1” is no name for a file.</source>
        <translation>«%1» no es un nombre para un archivo.</translation>
    </message>
    <message>
        <source>%1 changes right now.</source>
        <translation>%1 está cambiando ahora.</translation>
    </message>
    <message>
        <source>%1 has changed meanwhile.</source>
        <translation>%1 ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>The link %1 leads out of the folder.</source>
        <translation>El enlace %1 lleva fuera de la carpeta.</translation>
    </message>
    <message>
        <source>Writing %1 of %2 files</source>
        <translation>Escribiendo %1 de %2 archivos</translation>
    </message>
    <message>
        <source>The request's target is malformed.</source>
        <translation>El destino de la petición está mal formado.</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>No hay nada en esta ruta.</translation>
    </message>
    <message>
        <source>This path does not take the method %1.</source>
        <translation>Esta ruta no admite el método %1.</translation>
    </message>
    <message>
        <source>The host shows no key.</source>
        <translation>El host no muestra ninguna clave.</translation>
    </message>
    <message>
        <source>The SSH host key of %1, %2, is revoked: it is in other hands. Nothing was sent to it.</source>
        <translation>La clave de host SSH de %1, %2, está revocada: está en otras manos. No se le envió nada.</translation>
    </message>
    <message>
        <source>THE SSH HOST KEY OF %1 HAS CHANGED. Somebody may stand between you and the host; nothing was sent to it. It shows %2. Ask whoever runs the host. If that is its new key, remove the old one from known_hosts on the computer that Vitrine runs on (ssh-keygen -R '%1'), then: vitrine network trust-host %1</source>
        <translation>LA CLAVE DE HOST SSH DE %1 HA CAMBIADO. Alguien puede estar entre usted y el host; no se le envió nada. Muestra %2. Pregunte a quien administra el host. Si esa es su nueva clave, quite la antigua de known_hosts en el equipo donde se ejecuta Vitrine (ssh-keygen -R '%1') y después: vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>The SSH host key of %1 cannot be looked up in known_hosts. Mend the lines of this host there.</source>
        <translation>La clave de host SSH de %1 no se puede buscar en known_hosts. Arregle allí las líneas de este host.</translation>
    </message>
    <message>
        <source>The SSH host key of %1 is not known here. It shows %2. If that is right, on the computer that Vitrine runs on: vitrine network trust-host %1</source>
        <translation>La clave de host SSH de %1 no se conoce aquí. Muestra %2. Si es correcta, en el equipo donde se ejecuta Vitrine: vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>The SSH host key of %1, %2, was refused by the person. Nothing was sent to it. If it is right after all, on the computer that Vitrine runs on: vitrine network trust-host %1</source>
        <translation>La persona rechazó la clave de host SSH de %1, %2. No se le envió nada. Si al final es correcta, en el equipo donde se ejecuta Vitrine: vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>Cannot write the host key to %1.</source>
        <translation>No se puede escribir la clave de host en %1.</translation>
    </message>
    <message>
        <source>%1 does not speak SSH as it should.</source>
        <translation>%1 no habla SSH como debería.</translation>
    </message>
    <message>
        <source>%1 takes none of your SSH keys. Vitrine asks the ssh-agent that its engine was started with, and uses key files without a passphrase; put the key into the agent: ssh-add</source>
        <translation>%1 no acepta ninguna de sus claves SSH. Vitrine pregunta al ssh-agent con el que se inició su motor y usa archivos de clave sin frase de contraseña; dé la clave al agente: ssh-add</translation>
    </message>
    <message>
        <source>Cannot log in to %1 with your SSH keys.</source>
        <translation>No se puede entrar en %1 con sus claves SSH.</translation>
    </message>
    <message>
        <source>The computer has no memory left.</source>
        <translation>Al equipo no le queda memoria.</translation>
    </message>
    <message>
        <source>%1 does not run %2.</source>
        <translation>%1 no ejecuta %2.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>La conexión con %1 se cortó.</translation>
    </message>
    <message>
        <source>The machine's ssh said something that makes no sense.</source>
        <translation>El ssh de la máquina dijo algo que no tiene sentido.</translation>
    </message>
    <message>
        <source>Logging in took too long; the ssh-agent may be waiting for an answer.</source>
        <translation>La entrada tardó demasiado; quizá el ssh-agent espera una respuesta.</translation>
    </message>
    <message>
        <source>The session has too many calls of git over SSH at a time. Try again.</source>
        <translation>La sesión tiene demasiadas llamadas de git por SSH a la vez. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Git over SSH is switched off on this computer (setting %1).</source>
        <translation>Git por SSH está desactivado en este equipo (ajuste %1).</translation>
    </message>
    <message>
        <source>This session may not use your SSH keys on %1: no rule names it with its port. Groups, rules without a port and the policy public do not count here.</source>
        <translation>Esta sesión no puede usar sus claves SSH en %1: ninguna regla lo nombra con su puerto. Los grupos, las reglas sin puerto y la política public no cuentan aquí.</translation>
    </message>
    <message>
        <source>To allow it, on the computer that Vitrine runs on: vitrine network allow %1 %2</source>
        <translation>Para permitirlo, en el equipo donde se ejecuta Vitrine: vitrine network allow %1 %2</translation>
    </message>
    <message>
        <source>Too many calls of git over SSH are under way. Try again.</source>
        <translation>Hay demasiadas llamadas de git por SSH en curso. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The program in the machine did not wait.</source>
        <translation>El programa de la máquina no esperó.</translation>
    </message>
    <message>
        <source>The user's name is not one that Vitrine passes on.</source>
        <translation>El nombre de usuario no es de los que Vitrine transmite.</translation>
    </message>
    <message>
        <source>Over SSH a session runs git-upload-pack, git-receive-pack and git-upload-archive with one path, and nothing else. Programs for other things need a key that is made in the machine.</source>
        <translation>Por SSH una sesión ejecuta git-upload-pack, git-receive-pack y git-upload-archive con una ruta, y nada más. Para otras cosas los programas necesitan una clave creada en la máquina.</translation>
    </message>
    <message>
        <source>The path of the repository is not one that Vitrine passes on.</source>
        <translation>La ruta del repositorio no es de las que Vitrine transmite.</translation>
    </message>
    <message>
        <source>The host is neither a host name nor an address.</source>
        <translation>El host no es ni un nombre de host ni una dirección.</translation>
    </message>
    <message>
        <source>The port is none.</source>
        <translation>El puerto no lo es.</translation>
    </message>
    <message>
        <source>That question is over. Run the program in the session again.</source>
        <translation>Esa pregunta ya pasó. Ejecute de nuevo el programa en la sesión.</translation>
    </message>
    <message>
        <source>That question is over.</source>
        <translation>Esa pregunta ya pasó.</translation>
    </message>
    <message>
        <source>A path begins with / and has at most 4,096 bytes.</source>
        <translation>Una ruta empieza por / y tiene 4096 bytes como máximo.</translation>
    </message>
    <message>
        <source>Cannot list %1.</source>
        <translation>No se puede listar %1.</translation>
    </message>
    <message>
        <source>Cannot look at %1.</source>
        <translation>No se puede examinar %1.</translation>
    </message>
    <message>
        <source>Cannot read %1.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>Write at most 16 MiB at once.</source>
        <translation>Escriba como máximo 16 MiB de una vez.</translation>
    </message>
    <message>
        <source>Cannot rename %1.</source>
        <translation>No se puede renombrar %1.</translation>
    </message>
    <message>
        <source>Cannot make the link %1.</source>
        <translation>No se puede crear el enlace %1.</translation>
    </message>
    <message>
        <source>A link leads to a name of 4,096 bytes at most.</source>
        <translation>Un enlace lleva a un nombre de 4096 bytes como máximo.</translation>
    </message>
    <message>
        <source>Cannot delete %1.</source>
        <translation>No se puede eliminar %1.</translation>
    </message>
    <message>
        <source>Cannot set the mode and time of %1.</source>
        <translation>No se pueden fijar los permisos y la hora de %1.</translation>
    </message>
    <message>
        <source>The machine's channel has been opened already.</source>
        <translation>El canal de la máquina ya se abrió.</translation>
    </message>
    <message>
        <source>The machine could not be set up for this session.</source>
        <translation>No se pudo preparar la máquina para esta sesión.</translation>
    </message>
    <message>
        <source>The machine's clock could not be set.</source>
        <translation>No se pudo poner en hora el reloj de la máquina.</translation>
    </message>
    <message>
        <source>The machine could not write everything to its disks.</source>
        <translation>La máquina no pudo escribir todo en sus discos.</translation>
    </message>
    <message>
        <source>The machine's workspace could not be brought to rest.</source>
        <translation>No se pudo poner en reposo el espacio de trabajo de la máquina.</translation>
    </message>
    <message>
        <source>The machine's workspace did not stay at rest.</source>
        <translation>El espacio de trabajo de la máquina no se quedó en reposo.</translation>
    </message>
    <message>
        <source>The machine could not be told to power off.</source>
        <translation>No se pudo ordenar a la máquina que se apagara.</translation>
    </message>
    <message>
        <source>The machine did not say how much memory it has.</source>
        <translation>La máquina no dijo cuánta memoria tiene.</translation>
    </message>
    <message>
        <source>The machine could not be given this computer's certificates.</source>
        <translation>No se pudieron dar a la máquina los certificados de este equipo.</translation>
    </message>
    <message>
        <source>The machine does not answer.</source>
        <translation>La máquina no responde.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>Cannot watch %1.</source>
        <translation>No se puede vigilar %1.</translation>
    </message>
    <message>
        <source>Cannot end watching.</source>
        <translation>No se puede terminar de vigilar.</translation>
    </message>
    <message>
        <source>The machine's channel is closed.</source>
        <translation>El canal de la máquina está cerrado.</translation>
    </message>
    <message>
        <source>Too much is waiting for the machine.</source>
        <translation>Demasiadas cosas esperan a la máquina.</translation>
    </message>
    <message>
        <source>The machine's channel was closed.</source>
        <translation>El canal de la máquina se cerró.</translation>
    </message>
    <message>
        <source>The machine sent something that makes no sense. Stop it and start it again.</source>
        <translation>La máquina envió algo que no tiene sentido. Deténgala e iníciela de nuevo.</translation>
    </message>
    <message>
        <source>The connection to the machine was lost.</source>
        <translation>Se perdió la conexión con la máquina.</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>No responde.</translation>
    </message>
    <message>
        <source>The machine was started by another version of this program. Stop it and start it again.</source>
        <translation>La máquina la inició otra versión de este programa. Deténgala e iníciela de nuevo.</translation>
    </message>
    <message>
        <source>The machine did not answer in time. Try to start it again.</source>
        <translation>La máquina no respondió a tiempo. Intente iniciarla de nuevo.</translation>
    </message>
    <message>
        <source>Cannot listen on port %1 in the machine.</source>
        <translation>No se puede escuchar en el puerto %1 de la máquina.</translation>
    </message>
    <message>
        <source>A program in the machine listens on port %1 already. Choose another one.</source>
        <translation>Un programa de la máquina ya escucha en el puerto %1. Elija otro.</translation>
    </message>
    <message>
        <source>Cannot start %1 in the machine.</source>
        <translation>No se puede iniciar %1 en la máquina.</translation>
    </message>
    <message>
        <source>Its arguments and environment are too long.</source>
        <translation>Sus argumentos y su entorno son demasiado largos.</translation>
    </message>
    <message>
        <source>Cannot take up a process of the machine.</source>
        <translation>No se puede retomar un proceso de la máquina.</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>La conexión se cerró.</translation>
    </message>
    <message>
        <source>Cannot reach port %1 in the machine.</source>
        <translation>No se alcanza el puerto %1 de la máquina.</translation>
    </message>
    <message>
        <source>Nothing answers on port %1 in the machine.</source>
        <translation>Nada responde en el puerto %1 de la máquina.</translation>
    </message>
    <message>
        <source>The connection in the machine broke off.</source>
        <translation>La conexión en la máquina se cortó.</translation>
    </message>
    <message>
        <source>There is no image %1, and no other either. Install Vitrine again.</source>
        <translation>No hay ninguna imagen %1, ni tampoco otra. Instale Vitrine de nuevo.</translation>
    </message>
    <message>
        <source>There is no image %1. Choose one of these: %2.</source>
        <translation>No hay ninguna imagen %1. Elija una de estas: %2.</translation>
    </message>
    <message>
        <source>Cannot start a machine: the program that runs inside it is missing. Install Vitrine again.</source>
        <translation>No se puede iniciar una máquina: falta el programa que se ejecuta dentro. Instale Vitrine de nuevo.</translation>
    </message>
    <message>
        <source>Cannot start a machine: the program that runs inside it cannot be read. Install Vitrine again.</source>
        <translation>No se puede iniciar una máquina: no se puede leer el programa que se ejecuta dentro. Instale Vitrine de nuevo.</translation>
    </message>
    <message>
        <source>Cannot start a machine: the image %1 is damaged. Delete its folder and make it again.</source>
        <translation>No se puede iniciar una máquina: la imagen %1 está dañada. Elimine su carpeta y créela de nuevo.</translation>
    </message>
    <message>
        <source>Cannot start a machine: its first file system cannot be written. Check the disk and try again.</source>
        <translation>No se puede iniciar una máquina: no se puede escribir su primer sistema de archivos. Revise el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Cannot make the image %1 in %2.</source>
        <translation>No se puede crear la imagen %1 en %2.</translation>
    </message>
    <message>
        <source>Waiting for another program that makes an image here</source>
        <translation>Esperando a otro programa que crea una imagen aquí</translation>
    </message>
    <message>
        <source>The image %1 is not made yet. Make it first.</source>
        <translation>La imagen %1 aún no está creada. Créela primero.</translation>
    </message>
    <message>
        <source>The prompt is longer than 100 MB. Put it into a file of the workspace.</source>
        <translation>El prompt supera los 100 MB. Póngalo en un archivo del espacio de trabajo.</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of an invocation.</source>
        <translation>«%1» no puede ser el identificador de una invocación.</translation>
    </message>
    <message>
        <source>The file holds no test results.</source>
        <translation>El archivo no contiene resultados de pruebas.</translation>
    </message>
    <message>
        <source>The file with test results is broken.</source>
        <translation>El archivo con los resultados de las pruebas está dañado.</translation>
    </message>
    <message>
        <source>a public address</source>
        <translation>una dirección pública</translation>
    </message>
    <message>
        <source>an unspecified address, which is this computer</source>
        <translation>una dirección no especificada, es decir, este equipo</translation>
    </message>
    <message>
        <source>a loopback address of this computer</source>
        <translation>una dirección de bucle local de este equipo</translation>
    </message>
    <message>
        <source>a link-local address</source>
        <translation>una dirección de enlace local</translation>
    </message>
    <message>
        <source>a private address</source>
        <translation>una dirección privada</translation>
    </message>
    <message>
        <source>a shared address (100.64.0.0/10)</source>
        <translation>una dirección compartida (100.64.0.0/10)</translation>
    </message>
    <message>
        <source>a unique-local address</source>
        <translation>una dirección local única</translation>
    </message>
    <message>
        <source>a multicast address</source>
        <translation>una dirección de multidifusión</translation>
    </message>
    <message>
        <source>a broadcast address</source>
        <translation>una dirección de difusión</translation>
    </message>
    <message>
        <source>a reserved address</source>
        <translation>una dirección reservada</translation>
    </message>
    <message>
        <source>an address of this computer</source>
        <translation>una dirección de este equipo</translation>
    </message>
    <message>
        <source>Vitrine ended, and the connection with it.</source>
        <translation>Vitrine terminó, y con él la conexión.</translation>
    </message>
    <message>
        <source>This computer's environment names the proxy %1, which sessions cannot go out through. Set http_proxy and https_proxy to an HTTP proxy, or unset them, and start Vitrine again.</source>
        <translation>El entorno de este equipo nombra el proxy %1, por el que las sesiones no pueden salir. Ponga en http_proxy y https_proxy un proxy HTTP, o quítelas, e inicie Vitrine de nuevo.</translation>
    </message>
    <message>
        <source>“%1” is no network rule. Write a host (api.example.com), all hosts below one (*.example.com), an address or a range (10.0.0.0/8), each with :PORT or without, or a group (@npm).</source>
        <translation>«%1» no es una regla de red. Escriba un host (api.example.com), todos los hosts bajo uno (*.example.com), una dirección o un rango (10.0.0.0/8), cada uno con :PORT o sin él, o un grupo (@npm).</translation>
    </message>
    <message>
        <source>%1 network rules are too many. At most %2 are possible; names below one name are one rule (*.example.com).</source>
        <translation>%1 reglas de red son demasiadas. Como máximo son posibles %2; los nombres bajo un nombre son una regla (*.example.com).</translation>
    </message>
    <message>
        <source>There is no group of network rules “%1”. There are: %2.</source>
        <translation>No hay ningún grupo de reglas de red «%1». Hay: %2.</translation>
    </message>
    <message>
        <source>Looking up %1 took too long.</source>
        <translation>La búsqueda de %1 tardó demasiado.</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, has no address.</source>
        <translation>El proxy de este equipo, %1, no tiene dirección.</translation>
    </message>
    <message>
        <source>%1 has no address, or no name server knows it.</source>
        <translation>%1 no tiene dirección, o ningún servidor de nombres lo conoce.</translation>
    </message>
    <message>
        <source>%1 leads to %2</source>
        <translation>%1 lleva a %2</translation>
    </message>
    <message>
        <source>this computer's proxy, %1,</source>
        <translation>el proxy de este equipo, %1,</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 no responde.</translation>
    </message>
    <message>
        <source>Cannot connect to %1.</source>
        <translation>No se puede conectar con %1.</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, has hung up.</source>
        <translation>El proxy de este equipo, %1, ha colgado.</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, does not answer.</source>
        <translation>El proxy de este equipo, %1, no responde.</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, does not connect to %2.</source>
        <translation>El proxy de este equipo, %1, no conecta con %2.</translation>
    </message>
    <message>
        <source>To change that, on the computer that Vitrine runs on: vitrine network policy allowlist %1</source>
        <translation>Para cambiarlo, en el equipo donde se ejecuta Vitrine: vitrine network policy allowlist %1</translation>
    </message>
    <message>
        <source>The session has too many connections at a time. Try again.</source>
        <translation>La sesión tiene demasiadas conexiones a la vez. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no %1 here.</source>
        <translation>Aquí no hay %1.</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Regla: %1</translation>
    </message>
    <message>
        <source>The session's network policy has just changed. Try again.</source>
        <translation>La política de red de la sesión acaba de cambiar. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The session's network policy was changed.</source>
        <translation>Se cambió la política de red de la sesión.</translation>
    </message>
    <message>
        <source>This session's network is off (policy none): nothing is reached.</source>
        <translation>La red de esta sesión está cortada (política none): no se alcanza nada.</translation>
    </message>
    <message>
        <source>“%1” is neither a host name nor an address.</source>
        <translation>«%1» no es ni un nombre de host ni una dirección.</translation>
    </message>
    <message>
        <source>%1 is not among what this session may reach (policy allowlist).</source>
        <translation>%1 no está entre lo que esta sesión puede alcanzar (política allowlist).</translation>
    </message>
    <message>
        <source>%1 is %2, which no rule names.</source>
        <translation>%1 es %2, que ninguna regla nombra.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>La conexión se cortó.</translation>
    </message>
    <message>
        <source>TLS cannot be set up on this computer.</source>
        <translation>No se puede preparar TLS en este equipo.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not one that this computer trusts.</source>
        <translation>Este equipo no confía en el certificado de %1.</translation>
    </message>
    <message>
        <source>%1 does not speak TLS as this computer does.</source>
        <translation>%1 no habla TLS como este equipo.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a secret. Use at most 64 letters, digits, “.”, “_” and “-”, beginning with a letter or digit.</source>
        <translation>«%1» no puede ser el nombre de un secreto. Use como máximo 64 letras, cifras, «.», «_» y «-», empezando por una letra o cifra.</translation>
    </message>
    <message>
        <source>A command that prints the secret is needed.</source>
        <translation>Hace falta un comando que muestre el secreto.</translation>
    </message>
    <message>
        <source>A value counts for 0 to 86400 seconds.</source>
        <translation>Un valor cuenta de 0 a 86400 segundos.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un puerto es un número de 1 a 65535.</translation>
    </message>
    <message>
        <source>Port %1 is open already, as port %2 of this computer. Close it first: vitrine port remove %1</source>
        <translation>El puerto %1 ya está abierto, como puerto %2 de este equipo. Ciérrelo primero: vitrine port remove %1</translation>
    </message>
    <message>
        <source>The session has %1 ports open. Close one first.</source>
        <translation>La sesión tiene %1 puertos abiertos. Cierre uno primero.</translation>
    </message>
    <message>
        <source>Port %1 of the session is not open on this computer.</source>
        <translation>El puerto %1 de la sesión no está abierto en este equipo.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken. Choose another one, or none: then a free one is taken.</source>
        <translation>El puerto %1 de este equipo está ocupado. Elija otro, o ninguno: entonces se toma uno libre.</translation>
    </message>
    <message>
        <source>Cannot listen on port %1 of this computer.</source>
        <translation>No se puede escuchar en el puerto %1 de este equipo.</translation>
    </message>
    <message>
        <source>This port belongs to a session of Vitrine. Open it with a fresh URL: vitrine port list
</source>
        <translation>Este puerto pertenece a una sesión de Vitrine. Ábralo con una URL reciente: vitrine port list
</translation>
    </message>
    <message>
        <source>The connection to the engine has ended.</source>
        <translation>La conexión con el motor ha terminado.</translation>
    </message>
    <message>
        <source>The engine that runs on this store is of another version of Vitrine (%1). Stop it first: vitrine engine stop.</source>
        <translation>El motor que se ejecuta en este almacén es de otra versión de Vitrine (%1). Deténgalo primero: vitrine engine stop.</translation>
    </message>
    <message>
        <source>Cannot open the engine's socket. Look at the folder %1.</source>
        <translation>No se puede abrir el socket del motor. Mire la carpeta %1.</translation>
    </message>
    <message>
        <source>The running engine cannot do this. It may be older than this program.</source>
        <translation>El motor en marcha no puede hacer esto. Quizá sea más antiguo que este programa.</translation>
    </message>
    <message>
        <source>The running engine is of another version of Vitrine. Stop it first: vitrine engine stop.</source>
        <translation>El motor en marcha es de otra versión de Vitrine. Deténgalo primero: vitrine engine stop.</translation>
    </message>
    <message>
        <source>The running engine did not understand the request.</source>
        <translation>El motor en marcha no entendió la petición.</translation>
    </message>
    <message>
        <source>Too many requests wait already. Try again.</source>
        <translation>Ya esperan demasiadas peticiones. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Too much output is followed already.</source>
        <translation>Ya se sigue demasiada salida.</translation>
    </message>
    <message>
        <source>Too many shells are open already.</source>
        <translation>Ya hay demasiados shells abiertos.</translation>
    </message>
    <message>
        <source>“%1” cannot be a runtime name. Use a letter, then up to 47 letters, digits or underscores.</source>
        <translation>«%1» no puede ser el nombre de un runtime. Use una letra y después hasta 47 letras, cifras o guiones bajos.</translation>
    </message>
    <message>
        <source>The runtime has no image. Name one, for example vitrine/debian-13.</source>
        <translation>El runtime no tiene imagen. Nombre una, por ejemplo vitrine/debian-13.</translation>
    </message>
    <message>
        <source>“%1” cannot be a mount path. Use one folder below /mnt, for example /mnt/workspace.</source>
        <translation>«%1» no puede ser una ruta de montaje. Use una carpeta bajo /mnt, por ejemplo /mnt/workspace.</translation>
    </message>
    <message>
        <source>The idle timeout is %1 s. Choose 60 to 28800 s.</source>
        <translation>El tiempo de inactividad es de %1 s. Elija de 60 a 28800 s.</translation>
    </message>
    <message>
        <source>The maximum lifetime is %1 s. Choose 60 to 28800 s.</source>
        <translation>La vida máxima es de %1 s. Elija de 60 a 28800 s.</translation>
    </message>
    <message>
        <source>The idle timeout is longer than the maximum lifetime. Shorten it, or lengthen the lifetime.</source>
        <translation>El tiempo de inactividad supera la vida máxima. Acórtelo, o alargue la vida.</translation>
    </message>
    <message>
        <source>The memory is %1 MiB. Choose 128 to 16384 MiB.</source>
        <translation>La memoria es de %1 MiB. Elija de 128 a 16384 MiB.</translation>
    </message>
    <message>
        <source>The machine has %1 CPUs. Choose 1 to 16.</source>
        <translation>La máquina tiene %1 CPU. Elija de 1 a 16.</translation>
    </message>
    <message>
        <source>Sessions are to be kept for %1 days. Choose 1 to 3650, or “never” to delete none by itself.</source>
        <translation>Las sesiones se guardarían %1 días. Elija de 1 a 3650, o «never» para no eliminar ninguna automáticamente.</translation>
    </message>
    <message>
        <source>The workspace size is out of range. Choose 64 MiB to 1 TiB.</source>
        <translation>El tamaño del espacio de trabajo está fuera de rango. Elija de 64 MiB a 1 TiB.</translation>
    </message>
    <message>
        <source>The runtime has %1 environment variables. At most 50 are possible.</source>
        <translation>El runtime tiene %1 variables de entorno. Como máximo son posibles 50.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an environment variable.</source>
        <translation>«%1» no puede ser el nombre de una variable de entorno.</translation>
    </message>
    <message>
        <source>The value of %1 is too long. At most 5000 characters are possible.</source>
        <translation>El valor de %1 es demasiado largo. Como máximo son posibles 5000 caracteres.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a secret.</source>
        <translation>«%1» no puede ser el nombre de un secreto.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an agent runtime.</source>
        <translation>«%1» no puede ser el nombre de un runtime de agente.</translation>
    </message>
    <message>
        <source>“%1” is no host that a secret can be given to. Write a name such as api.example.com.</source>
        <translation>«%1» no es un host al que se pueda dar un secreto. Escriba un nombre como api.example.com.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an entry below model.vitrine. Use lower case letters, digits and “-”.</source>
        <translation>«%1» no puede ser el nombre de una entrada bajo model.vitrine. Use minúsculas, cifras y «-».</translation>
    </message>
    <message>
        <source>“%1” cannot be the beginning of a path.</source>
        <translation>«%1» no puede ser el comienzo de una ruta.</translation>
    </message>
    <message>
        <source>“%1” is no header that can carry a secret.</source>
        <translation>«%1» no es una cabecera que pueda llevar un secreto.</translation>
    </message>
    <message>
        <source>“%1” cannot be the user's name of a basic authorization.</source>
        <translation>«%1» no puede ser el nombre de usuario de una autorización basic.</translation>
    </message>
    <message>
        <source>At most %1 methods and paths are possible.</source>
        <translation>Como máximo son posibles %1 métodos y rutas.</translation>
    </message>
    <message>
        <source>“%1” is no method of HTTP. Write GET, POST, …</source>
        <translation>«%1» no es un método de HTTP. Escriba GET, POST, …</translation>
    </message>
    <message>
        <source>“%1” is no path. Write /v1/messages, or /v1/* with the star at the end.</source>
        <translation>«%1» no es una ruta. Escriba /v1/messages, o /v1/* con el asterisco al final.</translation>
    </message>
    <message>
        <source>A limit cannot be negative.</source>
        <translation>Un límite no puede ser negativo.</translation>
    </message>
    <message>
        <source>This request has no path that begins with “/”.</source>
        <translation>Esta petición no tiene una ruta que empiece por «/».</translation>
    </message>
    <message>
        <source>This session was given no secret for model.vitrine/%1.</source>
        <translation>A esta sesión no se le dio ningún secreto para model.vitrine/%1.</translation>
    </message>
    <message>
        <source>This session was given no secret for %1.</source>
        <translation>A esta sesión no se le dio ningún secreto para %1.</translation>
    </message>
    <message>
        <source>It was given none at all: vitrine secret give</source>
        <translation>No se le dio ninguno: vitrine secret give</translation>
    </message>
    <message>
        <source>It was given: %1.</source>
        <translation>Se le dio: %1.</translation>
    </message>
    <message>
        <source>The secret %1 is not for %2 requests. It is for: %3.</source>
        <translation>El secreto %1 no es para peticiones %2. Es para: %3.</translation>
    </message>
    <message>
        <source>No secret is put into %1 requests.</source>
        <translation>No se pone ningún secreto en peticiones %1.</translation>
    </message>
    <message>
        <source>The path of the request is written in a way that servers read differently.</source>
        <translation>La ruta de la petición está escrita de un modo que los servidores leen de forma distinta.</translation>
    </message>
    <message>
        <source>The secret %1 is not for %2. It is for: %3.</source>
        <translation>El secreto %1 no es para %2. Es para: %3.</translation>
    </message>
    <message>
        <source>Not enough memory is free to open the file of secrets.</source>
        <translation>No hay bastante memoria libre para abrir el archivo de secretos.</translation>
    </message>
    <message>
        <source>The command that prints the secret did not end.</source>
        <translation>El comando que muestra el secreto no terminó.</translation>
    </message>
    <message>
        <source>The command that prints the secret cannot be started.</source>
        <translation>El comando que muestra el secreto no se puede iniciar.</translation>
    </message>
    <message>
        <source>The command that prints the secret failed.</source>
        <translation>El comando que muestra el secreto falló.</translation>
    </message>
    <message>
        <source>The command that prints the secret printed nothing.</source>
        <translation>El comando que muestra el secreto no mostró nada.</translation>
    </message>
    <message>
        <source>The command that prints the secret printed too much.</source>
        <translation>El comando que muestra el secreto mostró demasiado.</translation>
    </message>
    <message>
        <source>This computer has no keyring that answers.</source>
        <translation>Este equipo no tiene ningún depósito de claves que responda.</translation>
    </message>
    <message>
        <source>This computer's keyring does not answer.</source>
        <translation>El depósito de claves de este equipo no responde.</translation>
    </message>
    <message>
        <source>The keyring has no secret %1. Add it again: vitrine secret add %1</source>
        <translation>El depósito de claves no tiene el secreto %1. Añádalo de nuevo: vitrine secret add %1</translation>
    </message>
    <message>
        <source>The keyring does not give the secret %1. Unlock it and try again.</source>
        <translation>El depósito de claves no entrega el secreto %1. Desbloquéelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The keyring does not take the secret %1. Unlock it and try again, or keep the secret in a file with a passphrase: --vault</source>
        <translation>El depósito de claves no acepta el secreto %1. Desbloquéelo e inténtelo de nuevo, o guarde el secreto en un archivo con frase de contraseña: --vault</translation>
    </message>
    <message>
        <source>The keyring does not let go of the secret %1. Unlock it and try again.</source>
        <translation>El depósito de claves no suelta el secreto %1. Desbloquéelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A secret has %1 to %2 characters.</source>
        <translation>Un secreto tiene de %1 a %2 caracteres.</translation>
    </message>
    <message>
        <source>A secret that goes into requests has letters, digits and signs of ASCII alone, without blanks and line feeds.</source>
        <translation>Un secreto que va en peticiones solo tiene letras, cifras y signos de ASCII, sin espacios ni saltos de línea.</translation>
    </message>
    <message>
        <source>The file of secrets is closed. Open it with its passphrase: vitrine secret unlock</source>
        <translation>El archivo de secretos está cerrado. Ábralo con su frase de contraseña: vitrine secret unlock</translation>
    </message>
    <message>
        <source>Cannot write the list of secrets. Check the free space of the disk.</source>
        <translation>No se puede escribir la lista de secretos. Revise el espacio libre del disco.</translation>
    </message>
    <message>
        <source>There is no secret %1.</source>
        <translation>No hay ningún secreto %1.</translation>
    </message>
    <message>
        <source>There is no secret %1. Add it first: vitrine secret add %1</source>
        <translation>No hay ningún secreto %1. Añádalo primero: vitrine secret add %1</translation>
    </message>
    <message>
        <source>Sessions of %1 were given nothing at %2.</source>
        <translation>A las sesiones de %1 no se les dio nada en %2.</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing.</source>
        <translation>Una frase de contraseña vacía no protege nada.</translation>
    </message>
    <message>
        <source>The file of secrets is being opened.</source>
        <translation>El archivo de secretos se está abriendo.</translation>
    </message>
    <message>
        <source>The file of secrets has no %1. Add it again: vitrine secret add %1</source>
        <translation>El archivo de secretos no tiene %1. Añádalo de nuevo: vitrine secret add %1</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>La cabecera de la petición es demasiado grande.</translation>
    </message>
    <message>
        <source>This is no request that Vitrine understands.</source>
        <translation>Esta no es una petición que Vitrine entienda.</translation>
    </message>
    <message>
        <source>secret %1</source>
        <translation>secreto %1</translation>
    </message>
    <message>
        <source>This session has used up what it may do with the secret %1 (%2 requests, %3 bytes).</source>
        <translation>Esta sesión ha agotado lo que puede hacer con el secreto %1 (%2 peticiones, %3 bytes).</translation>
    </message>
    <message>
        <source>To allow it, on the computer that Vitrine runs on: vitrine network allow %1 -r %2 -s SESSION</source>
        <translation>Para permitirlo, en el equipo donde se ejecuta Vitrine: vitrine network allow %1 -r %2 -s SESIÓN</translation>
    </message>
    <message>
        <source>There is no memory left that is safe for a secret.</source>
        <translation>No queda memoria que sea segura para un secreto.</translation>
    </message>
    <message>
        <source>This session has used up what it may do with the secret %1 (%2 bytes).</source>
        <translation>Esta sesión ha agotado lo que puede hacer con el secreto %1 (%2 bytes).</translation>
    </message>
    <message>
        <source>The body of the request breaks the rules of HTTP.</source>
        <translation>El cuerpo de la petición incumple las reglas de HTTP.</translation>
    </message>
    <message>
        <source>The head of the answer is too large.</source>
        <translation>La cabecera de la respuesta es demasiado grande.</translation>
    </message>
    <message>
        <source>%1 gave an answer that Vitrine does not understand.</source>
        <translation>%1 dio una respuesta que Vitrine no entiende.</translation>
    </message>
    <message>
        <source>The answer repeated the secret %1 and was cut.</source>
        <translation>La respuesta repetía el secreto %1 y se cortó.</translation>
    </message>
    <message>
        <source>%1 packed its answer, though it was asked not to; nobody could see whether the secret is in it.</source>
        <translation>%1 comprimió su respuesta aunque se le pidió que no; nadie podría ver si el secreto está en ella.</translation>
    </message>
    <message>
        <source>The answer of %1 breaks the rules of HTTP.</source>
        <translation>La respuesta de %1 incumple las reglas de HTTP.</translation>
    </message>
    <message>
        <source>%1 hung up before its answer was complete.</source>
        <translation>%1 colgó antes de completar su respuesta.</translation>
    </message>
    <message>
        <source>There is a file of secrets already: %1</source>
        <translation>Ya hay un archivo de secretos: %1</translation>
    </message>
    <message>
        <source>Encryption cannot be set up on this computer.</source>
        <translation>No se puede preparar el cifrado en este equipo.</translation>
    </message>
    <message>
        <source>There is no file of secrets.</source>
        <translation>No hay archivo de secretos.</translation>
    </message>
    <message>
        <source>Cannot read the file of secrets %1.</source>
        <translation>No se puede leer el archivo de secretos %1.</translation>
    </message>
    <message>
        <source>%1 is no file of secrets, or it is damaged.</source>
        <translation>%1 no es un archivo de secretos, o está dañado.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the file of secrets, or the file is damaged. Try again.</source>
        <translation>Esta no es la frase de contraseña del archivo de secretos, o el archivo está dañado. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Not enough memory is free to write the file of secrets.</source>
        <translation>No hay bastante memoria libre para escribir el archivo de secretos.</translation>
    </message>
    <message>
        <source>Cannot write the file of secrets %1.</source>
        <translation>No se puede escribir el archivo de secretos %1.</translation>
    </message>
    <message>
        <source>A part of Vitrine is missing. Install Vitrine again.</source>
        <translation>Falta una parte de Vitrine. Instale Vitrine de nuevo.</translation>
    </message>
    <message>
        <source>Cannot start another program.</source>
        <translation>No se puede iniciar otro programa.</translation>
    </message>
    <message>
        <source>The workspace's disk is not there. Look for it, or delete the session.</source>
        <translation>El disco del espacio de trabajo no está. Búsquelo, o elimine la sesión.</translation>
    </message>
    <message>
        <source>Cannot open the workspace's disk. Check its permissions.</source>
        <translation>No se puede abrir el disco del espacio de trabajo. Revise sus permisos.</translation>
    </message>
    <message>
        <source>The workspace's disk is no file. Look at it, or delete the session.</source>
        <translation>El disco del espacio de trabajo no es un archivo. Mírelo, o elimine la sesión.</translation>
    </message>
    <message>
        <source>A machine that this engine does not know has the workspace's disk open. Stop it first.</source>
        <translation>Una máquina que este motor no conoce tiene abierto el disco del espacio de trabajo. Deténgala primero.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Compilar</translation>
    </message>
    <message>
        <source>Lint</source>
        <translation>Analizar</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatear</translation>
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
        <translation>El agente terminó con el código de salida %1. Reinicie el agente para seguir.</translation>
    </message>
    <message>
        <source>The agent was killed by signal %1. Restart the agent to go on.</source>
        <translation>La señal %1 mató al agente. Reinicie el agente para seguir.</translation>
    </message>
    <message>
        <source>The agent could not be started. Check the start command of the agent's image, then restart the agent.</source>
        <translation>El agente no se pudo iniciar. Revise el comando de inicio de la imagen del agente y reinicie el agente.</translation>
    </message>
    <message>
        <source>This session's agent has no start command. Give the agent one and make a new session.</source>
        <translation>El agente de esta sesión no tiene comando de inicio. Dele uno y cree una sesión nueva.</translation>
    </message>
    <message>
        <source>This session has no agent: neither its image nor the agent's definition names a start command. Run commands instead, or make an agent with one.</source>
        <translation>Esta sesión no tiene agente: ni su imagen ni la definición del agente nombran un comando de inicio. Ejecute comandos en su lugar, o cree un agente con uno.</translation>
    </message>
    <message>
        <source>The agent runs, but does not listen on port %1. Restart the agent, or check its start command.</source>
        <translation>El agente se ejecuta, pero no escucha en el puerto %1. Reinicie el agente, o revise su comando de inicio.</translation>
    </message>
    <message>
        <source>The session %1 has no checkpoint %2. `vitrine checkpoint list` shows all it has.</source>
        <translation>La sesión %1 no tiene ningún punto de control %2. `vitrine checkpoint list` muestra todos.</translation>
    </message>
    <message>
        <source>The session's machine starts, stops or does not answer at this moment. Try again.</source>
        <translation>La máquina de la sesión se inicia, se detiene o no responde en este momento. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The session's workspace has as many checkpoints below it as it can have. Delete one, and try again in a moment.</source>
        <translation>El espacio de trabajo de la sesión tiene debajo tantos puntos de control como puede tener. Elimine uno e inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The machine ended before a checkpoint of it was taken. Try again.</source>
        <translation>La máquina terminó antes de que se tomara un punto de control. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop the session, then restore.</source>
        <translation>La máquina de la sesión se inicia otra vez. Detenga la sesión y después restaure.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be restored: a file of it is not there or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>El punto de control no se puede restaurar: un archivo suyo falta o es otro. Devuelva el archivo a su sitio o elimine el punto de control.</translation>
    </message>
    <message>
        <source>Too many checkpoints lie below this one. Delete one of them, and try again.</source>
        <translation>Hay demasiados puntos de control debajo de este. Elimine uno e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop it first.</source>
        <translation>La máquina de la sesión se inicia otra vez. Deténgala primero.</translation>
    </message>
    <message>
        <source>The session's workspace is not there: a file of its disk is missing.</source>
        <translation>El espacio de trabajo de la sesión no está: falta un archivo de su disco.</translation>
    </message>
    <message>
        <source>The session's workspace is not what it was: a file of its disk is another one.</source>
        <translation>El espacio de trabajo de la sesión no es lo que era: un archivo de su disco es otro.</translation>
    </message>
    <message>
        <source>Put the file back, restore one of the session's checkpoints (`vitrine checkpoint list`), or delete the session. Nothing was changed.</source>
        <translation>Devuelva el archivo a su sitio, restaure uno de los puntos de control de la sesión (`vitrine checkpoint list`) o elimine la sesión. No se cambió nada.</translation>
    </message>
    <message>
        <source>There is a command with the id %1 already. Choose another id.</source>
        <translation>Ya hay un comando con el identificador %1. Elija otro.</translation>
    </message>
    <message>
        <source>Cannot make a record for the command. Check the store's disk.</source>
        <translation>No se puede crear un registro para el comando. Revise el disco del almacén.</translation>
    </message>
    <message>
        <source>Cannot write the command's record. Check the store's disk.</source>
        <translation>No se puede escribir el registro del comando. Revise el disco del almacén.</translation>
    </message>
    <message>
        <source>The command's output record cannot be read.</source>
        <translation>No se puede leer la salida registrada del comando.</translation>
    </message>
    <message>
        <source>The machine no longer knows this command: it ended without a trace. Run it again.</source>
        <translation>La máquina ya no conoce este comando: terminó sin dejar rastro. Ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>Cannot start the command in the machine. Check the agent's user and the image's programs, and run it again.</source>
        <translation>No se puede iniciar el comando en la máquina. Revise el usuario del agente y los programas de la imagen, y ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>The end of the output may be lost if the computer stops now.</source>
        <translation>El final de la salida puede perderse si el equipo se para ahora.</translation>
    </message>
    <message>
        <source>Could not read the workspace in time. Try again, or resume the session and read it there.</source>
        <translation>No se pudo leer el espacio de trabajo a tiempo. Inténtelo de nuevo, o reanude la sesión y léalo allí.</translation>
    </message>
    <message>
        <source>The session starts. Its files show in a moment.</source>
        <translation>La sesión se inicia. Sus archivos aparecen en un momento.</translation>
    </message>
    <message>
        <source>Cannot start the program that reads stopped workspaces. Install Vitrine again.</source>
        <translation>No se puede iniciar el programa que lee espacios de trabajo detenidos. Instale Vitrine de nuevo.</translation>
    </message>
    <message>
        <source>A part of Vitrine is of another version. Install Vitrine again.</source>
        <translation>Una parte de Vitrine es de otra versión. Instale Vitrine de nuevo.</translation>
    </message>
    <message>
        <source>The disk is damaged there. Resume the session: its machine may still read it.</source>
        <translation>El disco está dañado ahí. Reanude la sesión: quizá su máquina aún pueda leerlo.</translation>
    </message>
    <message>
        <source>Could not read the workspace. Its disk is damaged. Resume the session: its machine may still read it.</source>
        <translation>No se pudo leer el espacio de trabajo. Su disco está dañado. Reanude la sesión: quizá su máquina aún pueda leerlo.</translation>
    </message>
    <message>
        <source>Could not read the workspace. What reads it broke off. Try again.</source>
        <translation>No se pudo leer el espacio de trabajo. Lo que lo lee se interrumpió. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is an invocation with the id %1 already. Choose another id.</source>
        <translation>Ya hay una invocación con el identificador %1. Elija otro.</translation>
    </message>
    <message>
        <source>Cannot make a record for the prompt. Check the store's disk.</source>
        <translation>No se puede crear un registro para el prompt. Revise el disco del almacén.</translation>
    </message>
    <message>
        <source>Cannot write the prompt's record. Check the store's disk.</source>
        <translation>No se puede escribir el registro del prompt. Revise el disco del almacén.</translation>
    </message>
    <message>
        <source>The machine ended before the agent was asked. Send the prompt again.</source>
        <translation>La máquina terminó antes de preguntar al agente. Envíe el prompt de nuevo.</translation>
    </message>
    <message>
        <source>Cannot write the agent's answer to the disk. Free some space and send the prompt again.</source>
        <translation>No se puede escribir la respuesta del agente en el disco. Libere espacio y envíe el prompt de nuevo.</translation>
    </message>
    <message>
        <source>The machine ended unexpectedly. What was synced to the workspace is kept: resume the session to go on.</source>
        <translation>La máquina terminó de forma inesperada. Lo que se sincronizó en el espacio de trabajo se conserva: reanude la sesión para seguir.</translation>
    </message>
    <message>
        <source>The session's machine has ended, or the connection into it was lost.</source>
        <translation>La máquina de la sesión ha terminado, o se perdió la conexión con ella.</translation>
    </message>
    <message>
        <source>This computer's disk is full, and the machine stands still. Make room, and it goes on by itself; nothing of what it writes is lost.</source>
        <translation>El disco de este equipo está lleno y la máquina está parada. Haga sitio y sigue por sí sola; no se pierde nada de lo que escribe.</translation>
    </message>
    <message>
        <source>Suspended; files and memory are kept</source>
        <translation>Suspendida; se conservan archivos y memoria</translation>
    </message>
    <message>
        <source>Files are kept</source>
        <translation>Se conservan los archivos</translation>
    </message>
    <message>
        <source>The machine is gone; files are kept</source>
        <translation>La máquina ya no está; se conservan los archivos</translation>
    </message>
    <message>
        <source>Starts its machine</source>
        <translation>Inicia su máquina</translation>
    </message>
    <message>
        <source>Writes its memory to the disk</source>
        <translation>Escribe su memoria en el disco</translation>
    </message>
    <message>
        <source>Stops its machine</source>
        <translation>Detiene su máquina</translation>
    </message>
    <message>
        <source>Waits for work</source>
        <translation>Espera trabajo</translation>
    </message>
    <message>
        <source>Answers a prompt</source>
        <translation>Responde a un prompt</translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation>Ejecuta %1</translation>
    </message>
    <message>
        <source>A shell is open</source>
        <translation>Hay un shell abierto</translation>
    </message>
    <message>
        <source>A client is connected</source>
        <translation>Hay un cliente conectado</translation>
    </message>
    <message>
        <source>The agent works in the background</source>
        <translation>El agente trabaja en segundo plano</translation>
    </message>
    <message>
        <source>The connection into the machine was lost during the answer. Send the prompt again.</source>
        <translation>Se perdió la conexión con la máquina durante la respuesta. Envíe el prompt de nuevo.</translation>
    </message>
    <message>
        <source>The session was stopped before this had ended.</source>
        <translation>La sesión se detuvo antes de que esto terminara.</translation>
    </message>
    <message>
        <source>The machine was switched off from inside.</source>
        <translation>La máquina se apagó desde dentro.</translation>
    </message>
    <message>
        <source>The machine ended while no engine was there to see it. Run it again.</source>
        <translation>La máquina terminó sin que ningún motor lo viera. Ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>A session's name is one line of at most 200 characters. Choose a shorter one.</source>
        <translation>El nombre de una sesión es una línea de 200 caracteres como máximo. Elija uno más corto.</translation>
    </message>
    <message>
        <source>The session has no running machine. Resume it: its agent starts with it.</source>
        <translation>La sesión no tiene máquina en marcha. Reanúdela: su agente se inicia con ella.</translation>
    </message>
    <message>
        <source>The session's network is off, and a rule would change nothing. Switch it on first: vitrine network policy allowlist -r %1 -s %2</source>
        <translation>La red de la sesión está cortada y una regla no cambiaría nada. Actívela primero: vitrine network policy allowlist -r %1 -s %2</translation>
    </message>
    <message>
        <source>The session's machine does not answer at the moment. Try again.</source>
        <translation>La máquina de la sesión no responde en este momento. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The session has no running machine whose port could be opened. Resume it first.</source>
        <translation>La sesión no tiene máquina en marcha cuyo puerto se pueda abrir. Reanúdela primero.</translation>
    </message>
    <message>
        <source>The session has no running machine. Resume it first.</source>
        <translation>La sesión no tiene máquina en marcha. Reanúdela primero.</translation>
    </message>
    <message>
        <source>The machine ended before the program was started. Try again.</source>
        <translation>La máquina terminó antes de iniciarse el programa. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The machine ended before the port was opened. Try again.</source>
        <translation>La máquina terminó antes de abrirse el puerto. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The session's machine starts, stops or does not answer. Try again.</source>
        <translation>La máquina de la sesión se inicia, se detiene o no responde. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The session is suspended. Resume it, or stop it: both make trimming possible.</source>
        <translation>La sesión está suspendida. Reanúdela o deténgala: ambas cosas permiten recortar.</translation>
    </message>
    <message>
        <source>The machine ended. Try again.</source>
        <translation>La máquina terminó. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The connection into the machine was lost. Try again.</source>
        <translation>Se perdió la conexión con la máquina. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The session's image cannot trim its workspace while it runs (fstrim). Stop the session: each stop gives freed room back.</source>
        <translation>La imagen de la sesión no puede recortar su espacio de trabajo mientras se ejecuta (fstrim). Detenga la sesión: cada parada devuelve el espacio liberado.</translation>
    </message>
    <message>
        <source>Cannot suspend the session: it is not idle. Wait until nothing runs in it, or stop it.</source>
        <translation>No se puede suspender la sesión: no está inactiva. Espere a que no se ejecute nada en ella, o deténgala.</translation>
    </message>
    <message>
        <source>Cannot suspend the session yet. Try again in a moment.</source>
        <translation>Aún no se puede suspender la sesión. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The session was suspended before this had ended.</source>
        <translation>La sesión se suspendió antes de que esto terminara.</translation>
    </message>
    <message>
        <source>The test command is longer than %1 bytes. Put it into a script of the workspace.</source>
        <translation>El comando de pruebas supera los %1 bytes. Póngalo en un script del espacio de trabajo.</translation>
    </message>
    <message>
        <source>The session runs another version of its agent. Stop it first.</source>
        <translation>La sesión funciona con otra versión de su agente. Deténgala primero.</translation>
    </message>
    <message>
        <source>Workspace of version %1</source>
        <translation>Espacio de trabajo de la versión %1</translation>
    </message>
    <message>
        <source>The machine ended before the agent was asked. Try again.</source>
        <translation>La máquina terminó antes de preguntar al agente. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>“%1” is being written or read already.</source>
        <translation>«%1» ya se está escribiendo o leyendo.</translation>
    </message>
    <message>
        <source>The session %1 is on this computer already. Nothing was imported.</source>
        <translation>La sesión %1 ya está en este equipo. No se importó nada.</translation>
    </message>
    <message>
        <source>The program ended during the answer. Send the prompt again.</source>
        <translation>El programa terminó durante la respuesta. Envíe el prompt de nuevo.</translation>
    </message>
    <message>
        <source>There is no session %1. `vitrine session list` shows all there are.</source>
        <translation>No hay ninguna sesión %1. `vitrine session list` las muestra todas.</translation>
    </message>
    <message>
        <source>There is no agent “%1”, and no other yet. Make one with `vitrine runtime create %1`.</source>
        <translation>No hay ningún agente «%1», ni todavía otro. Cree uno con `vitrine runtime create %1`.</translation>
    </message>
    <message>
        <source>There is no agent “%1”. There are: %2.</source>
        <translation>No hay ningún agente «%1». Hay: %2.</translation>
    </message>
    <message>
        <source>Cannot make the session's folder. Check the store's disk.</source>
        <translation>No se puede crear la carpeta de la sesión. Revise el disco del almacén.</translation>
    </message>
    <message>
        <source>“%1” is no session id. Use letters, digits, “-” and “_”, a letter or digit first, at most 256.</source>
        <translation>«%1» no es un identificador de sesión. Use letras, cifras, «-» y «_», primero una letra o cifra, 256 como máximo.</translation>
    </message>
    <message>
        <source>There is a session %1 already. Choose another id.</source>
        <translation>Ya hay una sesión %1. Elija otro identificador.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be forked: a file of it is not there or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>El punto de control no se puede bifurcar: un archivo suyo falta o es otro. Devuelva el archivo a su sitio o elimine el punto de control.</translation>
    </message>
    <message>
        <source>Too many checkpoints lie below this one. Delete some of the session's older ones, and try again.</source>
        <translation>Hay demasiados puntos de control debajo de este. Elimine algunos antiguos de la sesión e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop it, then delete it.</source>
        <translation>La máquina de la sesión se inicia de nuevo. Deténgala y elimine después la sesión.</translation>
    </message>
    <message>
        <source>There is no deleted session %1 in the trash. `vitrine session trash list` shows all there are.</source>
        <translation>No hay ninguna sesión eliminada %1 en la papelera. `vitrine session trash list` muestra todas las que hay.</translation>
    </message>
    <message>
        <source>The deleted session %1 is on its way out already.</source>
        <translation>La sesión eliminada %1 ya se está borrando.</translation>
    </message>
    <message>
        <source>There is a session %1 already. Bring this one back under another id.</source>
        <translation>Ya hay una sesión %1. Recupere esta con otro identificador.</translation>
    </message>
    <message>
        <source>The session is deleted, but its folder could not be removed. Delete it by hand.</source>
        <translation>La sesión está eliminada, pero no se pudo quitar su carpeta. Elimínela a mano.</translation>
    </message>
    <message>
        <source>The machine ended before the shell was open. Try again.</source>
        <translation>La máquina terminó antes de abrirse el shell. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Cannot make a record for the shell. Check the store's disk.</source>
        <translation>No se puede crear un registro para el shell. Revise el disco del almacén.</translation>
    </message>
    <message>
        <source>There is no such shell any more. Open a new one.</source>
        <translation>Ese shell ya no existe. Abra uno nuevo.</translation>
    </message>
    <message>
        <source>The shell's output cannot be read. Open a new one.</source>
        <translation>No se puede leer la salida del shell. Abra uno nuevo.</translation>
    </message>
    <message>
        <source>There is nothing of that name to reclaim any more. `vitrine disk` shows what there is.</source>
        <translation>Ya no hay nada con ese nombre que liberar. `vitrine disk` muestra lo que hay.</translation>
    </message>
    <message>
        <source>A checkpoint that somebody keeps is not reclaimed. Delete it when it is not needed.</source>
        <translation>Un punto de control que alguien conserva no se libera. Elimínelo cuando no haga falta.</translation>
    </message>
    <message>
        <source>The tasks that are kept cannot be read. Edit them to set them anew.</source>
        <translation>No se pueden leer las tareas guardadas. Edítelas para fijarlas de nuevo.</translation>
    </message>
    <message>
        <source>Tasks are kept with a session or with its agent. Choose one of them.</source>
        <translation>Las tareas se guardan con una sesión o con su agente. Elija uno de los dos.</translation>
    </message>
    <message>
        <source>The tasks are larger than 1 MB. Put long commands into scripts of the workspace.</source>
        <translation>Las tareas ocupan más de 1 MB. Ponga los comandos largos en scripts del espacio de trabajo.</translation>
    </message>
    <message>
        <source>The machine has ended.</source>
        <translation>La máquina ha terminado.</translation>
    </message>
    <message>
        <source>was ended by signal %1</source>
        <translation>terminó por la señal %1</translation>
    </message>
    <message>
        <source>ended with exit code %1</source>
        <translation>terminó con código de salida %1</translation>
    </message>
    <message>
        <source>was stopped after %1 s, its time limit</source>
        <translation>se detuvo tras %1 s, su límite de tiempo</translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation>se detuvo</translation>
    </message>
    <message>
        <source>was lost with its machine</source>
        <translation>se perdió con su máquina</translation>
    </message>
    <message>
        <source>There is no task to run.</source>
        <translation>No hay ninguna tarea que ejecutar.</translation>
    </message>
    <message>
        <source>“%1” was not run: “%2” must pass before, and could not be run.</source>
        <translation>«%1» no se ejecutó: antes debe superarse «%2», que no se pudo ejecutar.</translation>
    </message>
    <message>
        <source>“%1” was not run: “%2” must pass before, and %3. Look at its output, or run “%1” anyway.</source>
        <translation>«%1» no se ejecutó: antes debe superarse «%2», y %3. Mire su salida, o ejecute «%1» de todos modos.</translation>
    </message>
    <message>
        <source>There is no template %1 that is not used.</source>
        <translation>No hay ninguna plantilla %1 sin usar.</translation>
    </message>
    <message>
        <source>The template could not be removed. Check the store's disk.</source>
        <translation>No se pudo quitar la plantilla. Revise el disco del almacén.</translation>
    </message>
    <message>
        <source>The session's machine starts or stops. Its files show again in a moment.</source>
        <translation>La máquina de la sesión se inicia o se detiene. Sus archivos reaparecen en un momento.</translation>
    </message>
    <message>
        <source>“%1” is no path in the workspace. Name it relative to the workspace, without “..”.</source>
        <translation>«%1» no es una ruta del espacio de trabajo. Nómbrela relativa al espacio de trabajo, sin «..».</translation>
    </message>
    <message>
        <source>The workspace itself stays. Name a file or folder in it.</source>
        <translation>El propio espacio de trabajo se queda. Nombre un archivo o carpeta de él.</translation>
    </message>
    <message>
        <source>Files are changed by the session's machine, and none runs. Resume the session first.</source>
        <translation>Los archivos los cambia la máquina de la sesión, y ninguna está en marcha. Reanude primero la sesión.</translation>
    </message>
    <message>
        <source>A file is written in pieces of 1 MiB at most.</source>
        <translation>Un archivo se escribe en trozos de 1 MiB como máximo.</translation>
    </message>
    <message>
        <source>Cannot write the archive. Check the folder, and that its disk has space.</source>
        <translation>No se puede escribir el archivo comprimido. Revise la carpeta y que su disco tenga espacio.</translation>
    </message>
    <message>
        <source>The archive is damaged, or Vitrine has not made it. Nothing was imported.</source>
        <translation>El archivo comprimido está dañado, o no lo hizo Vitrine. No se importó nada.</translation>
    </message>
    <message>
        <source>There is no session “%1” any more.</source>
        <translation>Ya no hay ninguna sesión «%1».</translation>
    </message>
    <message>
        <source>The id “%1” is taken by another session.</source>
        <translation>El identificador «%1» lo tiene otra sesión.</translation>
    </message>
    <message>
        <source>“%1” is no disk of a workspace.</source>
        <translation>«%1» no es un disco de un espacio de trabajo.</translation>
    </message>
    <message>
        <source>Cannot write the store's disk.</source>
        <translation>No se puede escribir en el disco del almacén.</translation>
    </message>
    <message>
        <source>Cannot make a layer of the workspace. Check that the store's disk has space.</source>
        <translation>No se puede crear una capa del espacio de trabajo. Compruebe que el disco del almacén tiene espacio.</translation>
    </message>
    <message>
        <source>Cannot open “%1”.</source>
        <translation>No se puede abrir «%1».</translation>
    </message>
    <message>
        <source>Cannot write “%1”.</source>
        <translation>No se puede escribir «%1».</translation>
    </message>
    <message>
        <source>Cannot keep the output. Free space on the store's disk.</source>
        <translation>No se puede conservar la salida. Libere espacio en el disco del almacén.</translation>
    </message>
    <message>
        <source>Cannot keep the output.</source>
        <translation>No se puede conservar la salida.</translation>
    </message>
    <message>
        <source>Cannot read the kept output.</source>
        <translation>No se puede leer la salida conservada.</translation>
    </message>
    <message>
        <source>Another Vitrine uses this store. Close it, or go on there.</source>
        <translation>Otro Vitrine usa este almacén. Ciérrelo, o siga allí.</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1”. Check its parent folder.</source>
        <translation>No se puede crear la carpeta «%1». Revise la carpeta que la contiene.</translation>
    </message>
    <message>
        <source>Cannot look at the folder “%1”.</source>
        <translation>No se puede examinar la carpeta «%1».</translation>
    </message>
    <message>
        <source>“%1” is not a folder. Move it away.</source>
        <translation>«%1» no es una carpeta. Quítelo de ahí.</translation>
    </message>
    <message>
        <source>The folder “%1” belongs to somebody else. Choose another one.</source>
        <translation>La carpeta «%1» es de otra persona. Elija otra.</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1” private.</source>
        <translation>No se puede hacer privada la carpeta «%1».</translation>
    </message>
    <message>
        <source>Cannot make the workspace's disk. Check that the store's disk has space.</source>
        <translation>No se puede crear el disco del espacio de trabajo. Compruebe que el disco del almacén tiene espacio.</translation>
    </message>
    <message>
        <source>Cannot make the machine's scratch disk. Check that the disk has space.</source>
        <translation>No se puede crear el disco provisional de la máquina. Compruebe que el disco tiene espacio.</translation>
    </message>
    <message>
        <source>The archive was made by a newer Vitrine. Import it with that.</source>
        <translation>El archivo comprimido lo hizo un Vitrine más nuevo. Impórtelo con él.</translation>
    </message>
    <message>
        <source>Cannot open the archive “%1”.</source>
        <translation>No se puede abrir el archivo comprimido «%1».</translation>
    </message>
    <message>
        <source>“%1” is no file.</source>
        <translation>«%1» no es un archivo.</translation>
    </message>
    <message>
        <source>This computer's libarchive cannot read zstd. Update it.</source>
        <translation>La libarchive de este equipo no sabe leer zstd. Actualícela.</translation>
    </message>
    <message>
        <source>The archive cannot be checked.</source>
        <translation>No se puede comprobar el archivo comprimido.</translation>
    </message>
    <message>
        <source>This session, or something of it, is in the store already.</source>
        <translation>Esta sesión, o algo de ella, ya está en el almacén.</translation>
    </message>
    <message>
        <source>A layer of the workspace is still needed. Try again.</source>
        <translation>Una capa del espacio de trabajo aún hace falta. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is a session %1 already.</source>
        <translation>Ya hay una sesión %1.</translation>
    </message>
    <message>
        <source>Cannot use the list of sessions. Check the store's disk.</source>
        <translation>No se puede usar la lista de sesiones. Revise el disco del almacén.</translation>
    </message>
    <message>
        <source>The list of sessions, “%1”, is damaged. Nothing was changed; put back a copy of it, or move it away.</source>
        <translation>La lista de sesiones, «%1», está dañada. No se cambió nada; devuelva una copia de ella, o quítela de ahí.</translation>
    </message>
    <message>
        <source>Cannot read the list of sessions, “%1”.</source>
        <translation>No se puede leer la lista de sesiones, «%1».</translation>
    </message>
    <message>
        <source>The list of sessions was made by a newer Vitrine. Nothing was changed; start the newer program.</source>
        <translation>La lista de sesiones la hizo un Vitrine más nuevo. No se cambió nada; inicie el programa más nuevo.</translation>
    </message>
    <message>
        <source>Cannot prepare the list of sessions.</source>
        <translation>No se puede preparar la lista de sesiones.</translation>
    </message>
    <message>
        <source>Cannot open the list of sessions, “%1”.</source>
        <translation>No se puede abrir la lista de sesiones, «%1».</translation>
    </message>
    <message>
        <source>Cannot open the list of sessions.</source>
        <translation>No se puede abrir la lista de sesiones.</translation>
    </message>
    <message>
        <source>Cannot read the list of sessions.</source>
        <translation>No se puede leer la lista de sesiones.</translation>
    </message>
    <message>
        <source>Cannot write into the store. Check its disk.</source>
        <translation>No se puede escribir en el almacén. Revise su disco.</translation>
    </message>
    <message>
        <source>A folder of another session is in the way. Move it away, and try again.</source>
        <translation>Una carpeta de otra sesión estorba. Quítela de ahí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Cannot move the workspace of “%1”. Check the store's disk.</source>
        <translation>No se puede mover el espacio de trabajo de «%1». Revise el disco del almacén.</translation>
    </message>
    <message>
        <source>The workspace has no disk.</source>
        <translation>El espacio de trabajo no tiene disco.</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is missing.</source>
        <translation>Falta un archivo del disco del espacio de trabajo.</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is not what it was.</source>
        <translation>Un archivo del disco del espacio de trabajo no es lo que era.</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is another one.</source>
        <translation>Un archivo del disco del espacio de trabajo es otro.</translation>
    </message>
    <message>
        <source>Install the program “%1” (Debian packages e2fsprogs and qemu-utils).</source>
        <translation>Instale el programa «%1» (paquetes de Debian e2fsprogs y qemu-utils).</translation>
    </message>
    <message>
        <source>The output is not kept any more.</source>
        <translation>La salida ya no se conserva.</translation>
    </message>
    <message>
        <source>The session cannot be put into an archive.</source>
        <translation>La sesión no se puede poner en un archivo comprimido.</translation>
    </message>
    <message>
        <source>Cannot read the session's workspace. Its disk may be damaged.</source>
        <translation>No se puede leer el espacio de trabajo de la sesión. Quizá su disco esté dañado.</translation>
    </message>
    <message>
        <source>The session has too many commands to be put into an archive.</source>
        <translation>La sesión tiene demasiados comandos para un archivo comprimido.</translation>
    </message>
    <message>
        <source>It ran when the session was exported.</source>
        <translation>Se ejecutaba cuando se exportó la sesión.</translation>
    </message>
    <message>
        <source>The output of a command changed meanwhile. Try again.</source>
        <translation>La salida de un comando cambió entretanto. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Cannot open the lock of the store, “%1”.</source>
        <translation>No se puede abrir el bloqueo del almacén, «%1».</translation>
    </message>
    <message>
        <source>Cannot lock the store.</source>
        <translation>No se puede bloquear el almacén.</translation>
    </message>
    <message>
        <source>The store has no path. Name a folder.</source>
        <translation>El almacén no tiene ruta. Nombre una carpeta.</translation>
    </message>
    <message>
        <source>There is no such command any more.</source>
        <translation>Ese comando ya no existe.</translation>
    </message>
    <message>
        <source>There is no such prompt any more.</source>
        <translation>Ese prompt ya no existe.</translation>
    </message>
    <message>
        <source>Cannot move the records of a deleted session. Check the store's disk.</source>
        <translation>No se pueden mover los registros de una sesión eliminada. Revise el disco del almacén.</translation>
    </message>
    <message>
        <source>The archive needs %1 on the store's disk, and %2 are free. Make room, and try again.</source>
        <translation>El archivo comprimido necesita %1 en el disco del almacén y hay %2 libres. Haga sitio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>“%1” needs a message. Write one.</source>
        <translation>«%1» necesita un mensaje. Escriba uno.</translation>
    </message>
    <message>
        <source>The message has a zero byte. Remove it.</source>
        <translation>El mensaje tiene un byte cero. Quítelo.</translation>
    </message>
    <message>
        <source>%1 has an id that cannot be one. Use small letters, digits and “-”, %2 at most.</source>
        <translation>%1 tiene un identificador que no es posible. Use letras minúsculas, cifras y «-», %2 como máximo.</translation>
    </message>
    <message>
        <source>%1 needs a name of 1 to %2 characters in one line.</source>
        <translation>%1 necesita un nombre de 1 a %2 caracteres en una línea.</translation>
    </message>
    <message>
        <source>%1 has %2 inside quotes. Leave the quotes out: the message is quoted by itself.</source>
        <translation>%1 tiene %2 entre comillas. Omita las comillas: el mensaje se entrecomilla solo.</translation>
    </message>
    <message>
        <source>%1 asks for a message, so it cannot run by itself.</source>
        <translation>%1 pide un mensaje, así que no puede ejecutarse automáticamente.</translation>
    </message>
    <message>
        <source>%1 cannot be its own condition.</source>
        <translation>%1 no puede ser su propia condición.</translation>
    </message>
    <message>
        <source>There are %1 tasks. At most %2 are possible.</source>
        <translation>Hay %1 tareas. Como máximo son posibles %2.</translation>
    </message>
    <message>
        <source>Two tasks have the id “%1”. Give one of them another.</source>
        <translation>Dos tareas tienen el identificador «%1». Dé otro a una de ellas.</translation>
    </message>
    <message>
        <source>%1 needs a task with the id “%2”, and there is none.</source>
        <translation>%1 necesita una tarea con el identificador «%2», y no hay ninguna.</translation>
    </message>
    <message>
        <source>%1 needs %2, which asks for a message and so cannot be a condition.</source>
        <translation>%1 necesita %2, que pide un mensaje y por eso no puede ser una condición.</translation>
    </message>
    <message>
        <source>There is no task “%1” any more. Look at the list of tasks.</source>
        <translation>Ya no hay ninguna tarea «%1». Mire la lista de tareas.</translation>
    </message>
    <message>
        <source>These tasks wait for each other: %1. Take one of the conditions away.</source>
        <translation>Estas tareas se esperan unas a otras: %1. Quite una de las condiciones.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB, so it is no list of tasks. Choose another.</source>
        <translation>El archivo supera 1 MB, así que no es una lista de tareas. Elija otro.</translation>
    </message>
    <message>
        <source>The file is no JSON. Choose one that Vitrine has exported.</source>
        <translation>El archivo no es JSON. Elija uno que haya exportado Vitrine.</translation>
    </message>
    <message>
        <source>The file is JSON, but no list of tasks. Choose one that Vitrine has exported.</source>
        <translation>El archivo es JSON, pero no una lista de tareas. Elija uno que haya exportado Vitrine.</translation>
    </message>
    <message>
        <source>The list of tasks was written by a newer Vitrine. Import it there.</source>
        <translation>La lista de tareas la escribió un Vitrine más nuevo. Impórtela allí.</translation>
    </message>
    <message>
        <source>Task %1 of the file is none.</source>
        <translation>La tarea %1 del archivo no es una tarea.</translation>
    </message>
    <message>
        <source>Task %1 of the file has a member “%2” that a task does not have, or of the wrong kind.</source>
        <translation>La tarea %1 del archivo tiene un miembro «%2» que una tarea no tiene, o de tipo equivocado.</translation>
    </message>
    <message>
        <source>A link stands in the way of %1. Choose another folder.</source>
        <translation>Un enlace impide el paso a %1. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>%1 is no file that can be copied.</source>
        <translation>%1 no es un archivo que se pueda copiar.</translation>
    </message>
    <message>
        <source>That is more than can be copied at once.</source>
        <translation>Es más de lo que se puede copiar de una vez.</translation>
    </message>
    <message>
        <source>a link that leads out of what is copied</source>
        <translation>un enlace que lleva fuera de lo que se copia</translation>
    </message>
    <message>
        <source>a file has that name</source>
        <translation>un archivo tiene ese nombre</translation>
    </message>
    <message>
        <source>has more than %1 entries; the rest is left out</source>
        <translation>tiene más de %1 entradas; el resto se omite</translation>
    </message>
    <message>
        <source>There are more than %1 files. Copy the folders one by one.</source>
        <translation>Hay más de %1 archivos. Copie las carpetas una por una.</translation>
    </message>
    <message>
        <source>Files of a checkpoint stay as they are. Go back to the present state to change files.</source>
        <translation>Los archivos de un punto de control quedan como están. Vuelva al estado actual para cambiar archivos.</translation>
    </message>
    <message>
        <source>%1 is no name for a file.</source>
        <translation>%1 no es un nombre para un archivo.</translation>
    </message>
    <message>
        <source>There is a %1 already. Choose another name.</source>
        <translation>Ya hay un %1. Elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 was deleted or renamed meanwhile.</source>
        <translation>%1 se eliminó o renombró entretanto.</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile.</source>
        <translation>%1 se cambió entretanto.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>No hay ningún %1.</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>un enlace</translation>
    </message>
    <message>
        <source>a file of that name is in the workspace</source>
        <translation>hay un archivo con ese nombre en el espacio de trabajo</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>a folder of that name is in the workspace</source>
        <translation>hay una carpeta con ese nombre en el espacio de trabajo</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Esta imagen no se puede mostrar.</translation>
    </message>
    <message>
        <source>This picture is damaged.</source>
        <translation>Esta imagen está dañada.</translation>
    </message>
    <message>
        <source>This picture is too large to be shown: %1 x %2 pixels.</source>
        <translation>Esta imagen es demasiado grande para mostrarla: %1 x %2 píxeles.</translation>
    </message>
    <message>
        <source>through the proxy in the machine</source>
        <translation>por el proxy de la máquina</translation>
    </message>
    <message>
        <source>as a plain HTTP request</source>
        <translation>como petición HTTP simple</translation>
    </message>
    <message>
        <source>through SOCKS</source>
        <translation>por SOCKS</translation>
    </message>
    <message>
        <source>without knowing of a proxy</source>
        <translation>sin saber de ningún proxy</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Cortada</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>Lista de permitidos</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Pública</translation>
    </message>
    <message>
        <source>Nothing is reached, whatever the rules say.</source>
        <translation>No se alcanza nada, digan lo que digan las reglas.</translation>
    </message>
    <message>
        <source>Only what a rule names.</source>
        <translation>Solo lo que una regla nombra.</translation>
    </message>
    <message>
        <source>Every public address, and what a rule names.</source>
        <translation>Toda dirección pública, y lo que una regla nombra.</translation>
    </message>
    <message>
        <source>No rules</source>
        <translation>Sin reglas</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 regla</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>%1 reglas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitida</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>public address</source>
        <translation>dirección pública</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>regla %1</translation>
    </message>
    <message>
        <source>network is off</source>
        <translation>la red está cortada</translation>
    </message>
    <message>
        <source>no rule names it</source>
        <translation>ninguna regla lo nombra</translation>
    </message>
    <message>
        <source>A rule allows it by now. Run the program again.</source>
        <translation>Ya hay una regla que lo permite. Ejecute el programa otra vez.</translation>
    </message>
    <message>
        <source>Allow it, then run the program again.</source>
        <translation>Permítalo y ejecute el programa otra vez.</translation>
    </message>
    <message>
        <source>Asked at %1 %2.</source>
        <translation>Pedido el %1 a las %2.</translation>
    </message>
    <message>
        <source>%1 (process %2) asked at %3 %4.</source>
        <translation>%1 (proceso %2) lo pidió el %3 a las %4.</translation>
    </message>
    <message>
        <source>%1 asked at %2 %3.</source>
        <translation>%1 lo pidió el %2 a las %3.</translation>
    </message>
    <message>
        <source>It went through this computer's proxy, which looked the name up.</source>
        <translation>Pasó por el proxy de este equipo, que buscó el nombre.</translation>
    </message>
    <message>
        <source>Its address is %1.</source>
        <translation>Su dirección es %1.</translation>
    </message>
    <message>
        <source>%1 received, %2 sent.</source>
        <translation>%1 recibidos, %2 enviados.</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>Tardó %1.</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>pedido por %1</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 abiertas</translation>
    </message>
    <message>
        <source>%L1 allowed</source>
        <translation>%L1 permitidas</translation>
    </message>
    <message>
        <source>%L1 blocked</source>
        <translation>%L1 bloqueadas</translation>
    </message>
    <message>
        <source>%L1 failed</source>
        <translation>%L1 fallidas</translation>
    </message>
    <message>
        <source>%1. %2 received, %3 sent.</source>
        <translation>%1. %2 recibidos, %3 enviados.</translation>
    </message>
    <message>
        <source>Through this computer's proxy %1, which looks names up</source>
        <translation>Por el proxy %1 de este equipo, que busca los nombres</translation>
    </message>
    <message>
        <source>This computer goes out through the proxy %1. It looks names up, so names are checked here, and addresses only where a program wrote one.</source>
        <translation>Este equipo sale por el proxy %1. Él busca los nombres, así que aquí se comprueban nombres, y direcciones solo donde un programa escribió una.</translation>
    </message>
    <message>
        <source>Allow %1 for this session</source>
        <translation>Permitir %1 en esta sesión</translation>
    </message>
    <message>
        <source>Allow %1 with any port for this session</source>
        <translation>Permitir %1 con cualquier puerto en esta sesión</translation>
    </message>
    <message>
        <source>Always allow %1 for %2</source>
        <translation>Permitir siempre %1 para %2</translation>
    </message>
    <message>
        <source>Always allow %1 with any port for %2</source>
        <translation>Permitir siempre %1 con cualquier puerto para %2</translation>
    </message>
    <message>
        <source>%1: Bearer</source>
        <translation>%1: Bearer</translation>
    </message>
    <message>
        <source>the password of %1</source>
        <translation>la contraseña de %1</translation>
    </message>
    <message>
        <source>In the desktop's keyring</source>
        <translation>En el depósito de claves del escritorio</translation>
    </message>
    <message>
        <source>In an encrypted file, which a passphrase opens</source>
        <translation>En un archivo cifrado, que se abre con una frase de contraseña</translation>
    </message>
    <message>
        <source>Nowhere: a command on this computer prints it</source>
        <translation>En ninguna parte: lo escribe un comando de este equipo</translation>
    </message>
    <message>
        <source>Kept in the desktop's keyring.</source>
        <translation>Guardado en el depósito de claves del escritorio.</translation>
    </message>
    <message>
        <source>Kept in the encrypted file.</source>
        <translation>Guardado en el archivo cifrado.</translation>
    </message>
    <message>
        <source>Not kept: “%1” prints it for each request.</source>
        <translation>No se guarda: «%1» lo escribe para cada petición.</translation>
    </message>
    <message>
        <source>Not kept: “%1” prints it, and it counts for %2.</source>
        <translation>No se guarda: «%1» lo escribe, y vale durante %2.</translation>
    </message>
    <message>
        <source>The encrypted file is open.</source>
        <translation>El archivo cifrado está abierto.</translation>
    </message>
    <message>
        <source>The encrypted file is locked: what is in it works after it is unlocked.</source>
        <translation>El archivo cifrado está bloqueado: lo que contiene funciona cuando se desbloquea.</translation>
    </message>
    <message>
        <source>Secrets are kept in the desktop's keyring.</source>
        <translation>Los secretos se guardan en el depósito de claves del escritorio.</translation>
    </message>
    <message>
        <source>Secrets go into an encrypted file of Vitrine's instead.</source>
        <translation>Los secretos van en su lugar a un archivo cifrado de Vitrine.</translation>
    </message>
    <message>
        <source>To %1 as %2.</source>
        <translation>A %1 como %2.</translation>
    </message>
    <message>
        <source>%1 only.</source>
        <translation>Solo %1.</translation>
    </message>
    <message>
        <source>Paths: %1.</source>
        <translation>Rutas: %1.</translation>
    </message>
    <message>
        <source>At most %L1 requests and %2 a session.</source>
        <translation>Como máximo %L1 peticiones y %2 por sesión.</translation>
    </message>
    <message>
        <source>At most %L1 requests a session.</source>
        <translation>Como máximo %L1 peticiones por sesión.</translation>
    </message>
    <message>
        <source>At most %1 a session.</source>
        <translation>Como máximo %1 por sesión.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactiva</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivada</translation>
    </message>
    <message>
        <source>The machine was lost</source>
        <translation>Se perdió la máquina</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Starts the machine</source>
        <translation>Inicia la máquina</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Saves and stops</source>
        <translation>Guarda y detiene</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendida</translation>
    </message>
    <message>
        <source>Goes on where it was</source>
        <translation>Sigue donde estaba</translation>
    </message>
    <message>
        <source>Workspace kept</source>
        <translation>Espacio de trabajo conservado</translation>
    </message>
    <message>
        <source>The agent waits for your answer</source>
        <translation>El agente espera su respuesta</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Caduca %1</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Trabaja</translation>
    </message>
    <message>
        <source>Nothing runs</source>
        <translation>No se ejecuta nada</translation>
    </message>
    <message>
        <source>Is suspended %1</source>
        <translation>Se suspende %1</translation>
    </message>
    <message>
        <source>Stops %1</source>
        <translation>Se detiene %1</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disco lleno</translation>
    </message>
    <message>
        <source>This computer's disk is full</source>
        <translation>El disco de este equipo está lleno</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Necesita una respuesta</translation>
    </message>
    <message>
        <source>Asks about an SSH host's key</source>
        <translation>Pregunta por la clave de un host SSH</translation>
    </message>
    <message>
        <source>Agent lost</source>
        <translation>Agente perdido</translation>
    </message>
    <message>
        <source>Agent connection lost</source>
        <translation>Conexión con el agente perdida</translation>
    </message>
    <message>
        <source>agent %1</source>
        <translation>agente %1</translation>
    </message>
    <message>
        <source>Suspended %1</source>
        <translation>Suspendida %1</translation>
    </message>
    <message>
        <source>Stopped %1</source>
        <translation>Detenida %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>unos %1</translation>
    </message>
    <message>
        <source>Free space of its workspace (its machine starts for it)</source>
        <translation>Espacio libre de su espacio de trabajo (su máquina se inicia para ello)</translation>
    </message>
    <message>
        <source>Free space of its workspace</source>
        <translation>Espacio libre de su espacio de trabajo</translation>
    </message>
    <message>
        <source>1 automatic checkpoint</source>
        <translation>1 punto de control automático</translation>
    </message>
    <message>
        <source>%1 automatic checkpoints</source>
        <translation>%1 puntos de control automáticos</translation>
    </message>
    <message>
        <source>In the trash; goes for good</source>
        <translation>En la papelera; se borra definitivamente</translation>
    </message>
    <message>
        <source>Template that no agent uses</source>
        <translation>Plantilla que ningún agente usa</translation>
    </message>
    <message>
        <source>Held by the checkpoint “%1”</source>
        <translation>Retenido por el punto de control «%1»</translation>
    </message>
    <message>
        <source>workspaces and checkpoints %1</source>
        <translation>espacios de trabajo y puntos de control %1</translation>
    </message>
    <message>
        <source>records %1</source>
        <translation>registros %1</translation>
    </message>
    <message>
        <source>suspended machines %1</source>
        <translation>máquinas suspendidas %1</translation>
    </message>
    <message>
        <source>trash %1</source>
        <translation>papelera %1</translation>
    </message>
    <message>
        <source>templates %1</source>
        <translation>plantillas %1</translation>
    </message>
    <message>
        <source>images %1</source>
        <translation>imágenes %1</translation>
    </message>
    <message>
        <source>lists and logs %1</source>
        <translation>listas y registros %1</translation>
    </message>
    <message>
        <source>%1 in all, %2 free: %3.</source>
        <translation>%1 en total, %2 libres: %3.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Puntos de control</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1, %2 in all, workspace %3, checkpoints %4, records %5</source>
        <translation>%1, %2 en total, espacio de trabajo %3, puntos de control %4, registros %5</translation>
    </message>
    <message>
        <source>Deleted session</source>
        <translation>Sesión eliminada</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminada</translation>
    </message>
    <message>
        <source>Gone for good</source>
        <translation>Borrado definitivo</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1, caducada</translation>
    </message>
    <message>
        <source>%1, %2, deleted %3, gone for good %4</source>
        <translation>%1, %2, eliminada %3, borrado definitivo %4</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>en marcha desde hace %1</translation>
    </message>
    <message>
        <source>exit 0</source>
        <translation>salida 0</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>señal %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>salida %1</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>tiempo agotado</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>no exit seen</source>
        <translation>sin fin visto</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>pruebas</translation>
    </message>
    <message>
        <source>tests run</source>
        <translation>pruebas en marcha</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>superadas</translation>
    </message>
    <message>
        <source>%1 tests passed</source>
        <translation>%1 pruebas superadas</translation>
    </message>
    <message>
        <source>tests passed</source>
        <translation>pruebas superadas</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallidas</translation>
    </message>
    <message>
        <source>%1 tests failed</source>
        <translation>%1 pruebas fallidas</translation>
    </message>
    <message>
        <source>tests failed</source>
        <translation>pruebas fallidas</translation>
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
        <translation>%1 B</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 archivo</translation>
    </message>
    <message>
        <source>%n files</source>
        <translation>%n archivos</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
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
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 seconds ago</source>
        <translation>hace %1 segundos</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>en %1 s</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>en %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>en %1 h</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>en %1 días</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Punto de control</translation>
    </message>
    <message>
        <source>Before a prompt</source>
        <translation>Antes de un prompt</translation>
    </message>
    <message>
        <source>Before a test run</source>
        <translation>Antes de una ejecución de pruebas</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Antes de una restauración</translation>
    </message>
    <message>
        <source>goes when newer ones come</source>
        <translation>se va cuando llegan más nuevos</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>se conserva</translation>
    </message>
    <message>
        <source>as after a power cut</source>
        <translation>como tras un corte de luz</translation>
    </message>
    <message>
        <source>“%1” of %2</source>
        <translation>«%1» de %2</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Abrir un enlace</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Keep closed</source>
        <translation>No abrir</translation>
    </message>
    <message>
        <source>About Vitrine</source>
        <translation>Acerca de Vitrine</translation>
    </message>
    <message>
        <source>A desktop workbench for coding-agent sessions, each in a small virtual machine of its own.</source>
        <translation>Un banco de trabajo para sesiones de agentes de programación, cada una en una pequeña máquina virtual propia.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Software libre bajo la GNU General Public License, versión 3 o posterior. Sin garantía alguna.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Version %1. Everything is kept in %2.</source>
        <translation>Versión %1. Todo se guarda en %2.</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sesión</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;jecutar</translation>
    </message>
    <message>
        <source>W&amp;orkspace</source>
        <translation>Espacio de &amp;trabajo</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Ve&amp;ntana</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Another value for %1</source>
        <translation>Otro valor para %1</translation>
    </message>
    <message>
        <source>Add a secret</source>
        <translation>Añadir un secreto</translation>
    </message>
    <message>
        <source>What it was given to stays. The old value is gone then.</source>
        <translation>Lo que lo recibió lo conserva. El valor antiguo desaparece entonces.</translation>
    </message>
    <message>
        <source>Sessions use it without seeing it: Vitrine puts it into the requests that you allow. Nothing uses it until it is given to an agent.</source>
        <translation>Las sesiones lo usan sin verlo: Vitrine lo pone en las peticiones que usted permite. Nada lo usa hasta que se da a un agente.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Dónde se guarda</translation>
    </message>
    <message>
        <source>It is not shown, now or later.</source>
        <translation>No se muestra, ni ahora ni después.</translation>
    </message>
    <message>
        <source>Command, a line for sh on this computer</source>
        <translation>Comando, una línea para sh en este equipo</translation>
    </message>
    <message>
        <source>Seconds that a printed value counts</source>
        <translation>Segundos que vale un valor escrito</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The secret has no value yet. Type or paste it.</source>
        <translation>El secreto aún no tiene valor. Escríbalo o péguelo.</translation>
    </message>
    <message>
        <source>HTTP, port 8080</source>
        <translation>HTTP, puerto 8080</translation>
    </message>
    <message>
        <source>AG-UI, port 8080</source>
        <translation>AG-UI, puerto 8080</translation>
    </message>
    <message>
        <source>MCP, port 8000</source>
        <translation>MCP, puerto 8000</translation>
    </message>
    <message>
        <source>A2A, port 9000</source>
        <translation>A2A, puerto 9000</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Keep its memory on the disk, so that what runs goes on later</source>
        <translation>Guardar su memoria en el disco, para que lo que se ejecuta siga después</translation>
    </message>
    <message>
        <source>A letter, then letters, digits or _. It cannot be changed later.</source>
        <translation>Una letra y después letras, cifras o _. No se puede cambiar después.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>The image's own</source>
        <translation>El propio de la imagen</translation>
    </message>
    <message>
        <source>Start command</source>
        <translation>Comando de inicio</translation>
    </message>
    <message>
        <source>The line that starts the agent in the machine, for sh.</source>
        <translation>La línea que inicia el agente en la máquina, para sh.</translation>
    </message>
    <message>
        <source>It serves</source>
        <translation>Sirve</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>One variable a line. No keys and tokens: those belong into secrets, which stay outside.</source>
        <translation>Una variable por línea. Ni claves ni tokens: esos van en los secretos, que se quedan fuera.</translation>
    </message>
    <message>
        <source>Workspace at</source>
        <translation>Espacio de trabajo en</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Procesadores</translation>
    </message>
    <message>
        <source>How large it may grow. What is empty takes no room on this computer.</source>
        <translation>Cuánto puede crecer. Lo que está vacío no ocupa sitio en este equipo.</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Vida</translation>
    </message>
    <message>
        <source>Idle for at most</source>
        <translation>Inactiva como máximo</translation>
    </message>
    <message>
        <source>A machine in which nothing runs stops after it.</source>
        <translation>Una máquina en la que nada se ejecuta se detiene después.</translation>
    </message>
    <message>
        <source>Lives for at most</source>
        <translation>Vive como máximo</translation>
    </message>
    <message>
        <source>A machine stops after it in any case. The workspace stays.</source>
        <translation>Una máquina se detiene después en cualquier caso. El espacio de trabajo queda.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message numerus="yes">
        <source>Variables with line breaks are kept as they are: %n.</source>
        <translation>
            <numerusform>Las variables con saltos de línea se conservan tal cual: %n.</numerusform>
            <numerusform>Las variables con saltos de línea se conservan tal cual: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 of the environment is no variable. Write it as NAME=value.</source>
        <translation>La línea %1 del entorno no es una variable. Escríbala como NAME=value.</translation>
    </message>
    <message>
        <source>The environment names %1 twice. Leave one of them out.</source>
        <translation>El entorno nombra %1 dos veces. Omita una de ellas.</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Nuevo agente</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versión %2</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>¿Descartar los cambios?</translation>
    </message>
    <message>
        <source>The new agent was not made yet.</source>
        <translation>El nuevo agente aún no se ha creado.</translation>
    </message>
    <message>
        <source>The changes to %1 were not saved.</source>
        <translation>Los cambios de %1 no se guardaron.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Delete the agent %1?</source>
        <translation>¿Eliminar el agente %1?</translation>
    </message>
    <message>
        <source>Its definition goes, with all versions. Sessions of it have to be deleted before.</source>
        <translation>Su definición se elimina, con todas las versiones. Antes hay que eliminar sus sesiones.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Version %1, newest</source>
        <translation>Versión %1, la más nueva</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>New sessions get the newest version, made %1. For those that are there you choose when you save.</source>
        <translation>Las sesiones nuevas reciben la versión más reciente, creada %1. Para las existentes se elige al guardar.</translation>
    </message>
    <message>
        <source>What the machines of its sessions are made of, and how its agent is started.</source>
        <translation>De qué se hacen las máquinas de sus sesiones y cómo se inicia su agente.</translation>
    </message>
    <message>
        <source>Save as version %1</source>
        <translation>Guardar como versión %1</translation>
    </message>
    <message>
        <source>Create agent</source>
        <translation>Crear el agente</translation>
    </message>
    <message>
        <source>Allow for this session</source>
        <translation>Permitir en esta sesión</translation>
    </message>
    <message>
        <source>Add the rule %1 to this session</source>
        <translation>Añadir la regla %1 a esta sesión</translation>
    </message>
    <message>
        <source>Other ways to allow it</source>
        <translation>Otras formas de permitirlo</translation>
    </message>
    <message>
        <source>Answer of the agent</source>
        <translation>Respuesta del agente</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Guardar en un archivo…</translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <translation>%1, antes de %2</translation>
    </message>
    <message>
        <source>%1, at start</source>
        <translation>%1, al iniciar</translation>
    </message>
    <message>
        <source>%1, after a prompt</source>
        <translation>%1, tras un prompt</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Línea de comandos</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Show the output</source>
        <translation>Mostrar la salida</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar el comando</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Ejecutar de nuevo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Hide the output</source>
        <translation>Ocultar la salida</translation>
    </message>
    <message>
        <source>The last %L1 lines of %2 are shown.</source>
        <translation>Se muestran las últimas %L1 líneas de %2.</translation>
    </message>
    <message>
        <source>The last %L1 lines are shown.</source>
        <translation>Se muestran las últimas %L1 líneas.</translation>
    </message>
    <message>
        <source>%1 in the middle were not kept.</source>
        <translation>%1 del medio no se conservaron.</translation>
    </message>
    <message>
        <source>Waits for the machine to start.</source>
        <translation>Espera a que se inicie la máquina.</translation>
    </message>
    <message>
        <source>Stopped after %1, its time limit.</source>
        <translation>Detenido tras %1, su límite de tiempo.</translation>
    </message>
    <message>
        <source>No output.</source>
        <translation>Sin salida.</translation>
    </message>
    <message>
        <source>New output</source>
        <translation>Salida nueva</translation>
    </message>
    <message>
        <source>Commands and their output</source>
        <translation>Comandos y su salida</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>permisos</translation>
    </message>
    <message>
        <source>%1, added</source>
        <translation>%1, añadido</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1, eliminado</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, modificado</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Files have changed. Compare again</source>
        <translation>Hay archivos que han cambiado. Comparar de nuevo</translation>
    </message>
    <message>
        <source>Compare this state</source>
        <translation>Comparar este estado</translation>
    </message>
    <message>
        <source>with this state</source>
        <translation>con este estado</translation>
    </message>
    <message>
        <source>with</source>
        <translation>con</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Archivos modificados</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparar de nuevo</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué ha cambiado</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>No session selected</source>
        <translation>Ninguna sesión elegida</translation>
    </message>
    <message>
        <source>Select one to see what changed in its workspace.</source>
        <translation>Elija una para ver qué ha cambiado en su espacio de trabajo.</translation>
    </message>
    <message>
        <source>Nothing to compare with yet</source>
        <translation>Aún no hay con qué comparar</translation>
    </message>
    <message>
        <source>A checkpoint is taken before each prompt and each test run; from then on what changed is shown here.</source>
        <translation>Antes de cada prompt y de cada ejecución de pruebas se toma un punto de control; desde entonces aquí se muestra qué ha cambiado.</translation>
    </message>
    <message>
        <source>The states cannot be compared</source>
        <translation>Los estados no se pueden comparar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Twice the same state</source>
        <translation>Dos veces el mismo estado</translation>
    </message>
    <message>
        <source>Choose two that differ.</source>
        <translation>Elija dos distintos.</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nada ha cambiado</translation>
    </message>
    <message>
        <source>Both states have the same files.</source>
        <translation>Ambos estados tienen los mismos archivos.</translation>
    </message>
    <message>
        <source>More than %1 files; the first are shown</source>
        <translation>Más de %1 archivos; se muestran los primeros</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 archivos</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Show the files as they were</source>
        <translation>Mostrar los archivos como eran</translation>
    </message>
    <message>
        <source>Make the workspace what it was before this prompt</source>
        <translation>Devolver el espacio de trabajo a lo que era antes de este prompt</translation>
    </message>
    <message>
        <source>Checkpoint before this prompt, %1</source>
        <translation>Punto de control antes de este prompt, %1</translation>
    </message>
    <message>
        <source>Restore the checkpoint before this prompt, %1</source>
        <translation>Restaurar el punto de control antes de este prompt, %1</translation>
    </message>
    <message>
        <source>the workspace as it is</source>
        <translation>el espacio de trabajo tal como está</translation>
    </message>
    <message>
        <source>Now, the workspace as it is</source>
        <translation>Ahora, el espacio de trabajo tal como está</translation>
    </message>
    <message>
        <source>%1, its files are shown</source>
        <translation>%1, se muestran sus archivos</translation>
    </message>
    <message>
        <source>Checkpoint now</source>
        <translation>Punto de control ahora</translation>
    </message>
    <message>
        <source>Checkpoint…</source>
        <translation>Punto de control…</translation>
    </message>
    <message>
        <source>Go to checkpoints</source>
        <translation>Ir a los puntos de control</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Select one to see what its workspace was.</source>
        <translation>Elija una para ver qué era su espacio de trabajo.</translation>
    </message>
    <message>
        <source>The checkpoints cannot be listed</source>
        <translation>No se pueden listar los puntos de control</translation>
    </message>
    <message>
        <source>No checkpoints yet</source>
        <translation>Aún no hay puntos de control</translation>
    </message>
    <message>
        <source>One is taken before each prompt and each test run, and whenever you ask for it.</source>
        <translation>Se toma uno antes de cada prompt y de cada ejecución de pruebas, y siempre que usted lo pida.</translation>
    </message>
    <message>
        <source>%1, together %2</source>
        <translation>%1, en total %2</translation>
    </message>
    <message>
        <source>Keeps the workspace as it is now, until you delete it. Nothing is stopped.</source>
        <translation>Conserva el espacio de trabajo como está ahora, hasta que usted lo elimine. No se detiene nada.</translation>
    </message>
    <message>
        <source>For example Before refactor</source>
        <translation>Por ejemplo: Antes de la reforma</translation>
    </message>
    <message>
        <source>Take checkpoint</source>
        <translation>Tomar punto de control</translation>
    </message>
    <message>
        <source>The workspace becomes what it was then. Its present state becomes a checkpoint first, so nothing is lost.</source>
        <translation>El espacio de trabajo vuelve a ser lo que era. Su estado actual se convierte antes en un punto de control, así que no se pierde nada.</translation>
    </message>
    <message>
        <source>The session is running and will be stopped in order.</source>
        <translation>La sesión está en marcha y se detendrá con orden.</translation>
    </message>
    <message>
        <source>The session is suspended; what ran in it does not go on.</source>
        <translation>La sesión está suspendida; lo que se ejecutaba en ella no sigue.</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>¿Restaurar %1?</translation>
    </message>
    <message>
        <source>Fork into a new session</source>
        <translation>Bifurcar en una sesión nueva</translation>
    </message>
    <message>
        <source>A new session begins with the files of %1. Nothing is copied, and this session stays as it is.</source>
        <translation>Una sesión nueva empieza con los archivos de %1. No se copia nada, y esta sesión queda como está.</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>Bifurcar</translation>
    </message>
    <message>
        <source>%1, fork</source>
        <translation>%1, bifurcación</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>¿Eliminar %1?</translation>
    </message>
    <message>
        <source>This state of the workspace goes, with %1 on this computer's disk. The workspace, other checkpoints and forks keep all they have. This cannot be undone.</source>
        <translation>Este estado del espacio de trabajo desaparece, con %1 en el disco de este equipo. El espacio de trabajo, otros puntos de control y las bifurcaciones conservan todo. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>Mostrar sus archivos</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Fork into a new session…</source>
        <translation>Bifurcar en una sesión nueva…</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>One machine is running</source>
        <translation>Hay una máquina en marcha</translation>
    </message>
    <message>
        <source>%1 machines are running</source>
        <translation>Hay %1 máquinas en marcha</translation>
    </message>
    <message>
        <source>Stopped machines lose nothing in their workspaces; their agents get 15 seconds to finish. Machines that keep running go on without a window until you open Vitrine again.</source>
        <translation>Las máquinas detenidas no pierden nada de sus espacios de trabajo; sus agentes tienen 15 segundos para acabar. Las que siguen en marcha continúan sin ventana hasta que abra Vitrine otra vez.</translation>
    </message>
    <message>
        <source>Do this every time</source>
        <translation>Hacer esto siempre</translation>
    </message>
    <message>
        <source>Keep running in the background</source>
        <translation>Seguir en segundo plano</translation>
    </message>
    <message>
        <source>Stop them</source>
        <translation>Detenerlas</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code, %1</source>
        <translation>Código, %1</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Contenido del archivo</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Earlier commands</source>
        <translation>Comandos anteriores</translation>
    </message>
    <message>
        <source>Select a session to run commands</source>
        <translation>Elija una sesión para ejecutar comandos</translation>
    </message>
    <message>
        <source>Command in %1, resumes the session</source>
        <translation>Comando en %1, reanuda la sesión</translation>
    </message>
    <message>
        <source>Command in %1</source>
        <translation>Comando en %1</translation>
    </message>
    <message>
        <source>Resumes the session, then runs the command (Enter)</source>
        <translation>Reanuda la sesión y después ejecuta el comando (Intro)</translation>
    </message>
    <message>
        <source>Runs the command (Enter)</source>
        <translation>Ejecuta el comando (Intro)</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Límite %1</translation>
    </message>
    <message>
        <source>A command that runs longer is stopped.</source>
        <translation>Un comando que dure más se detiene.</translation>
    </message>
    <message>
        <source>Do something, or go to a session</source>
        <translation>Hacer algo, o ir a una sesión</translation>
    </message>
    <message>
        <source>Command bar</source>
        <translation>Barra de comandos</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Lo que coincide</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sesión</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Copiar el comando</translation>
    </message>
    <message>
        <source>Copy output</source>
        <translation>Copiar la salida</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>Mostrar como texto</translation>
    </message>
    <message>
        <source>Save output…</source>
        <translation>Guardar la salida…</translation>
    </message>
    <message>
        <source>Edit command</source>
        <translation>Editar el comando</translation>
    </message>
    <message>
        <source>Save output</source>
        <translation>Guardar la salida</translation>
    </message>
    <message>
        <source>Could not copy the output. It is larger than 8 MB; save it to a file.</source>
        <translation>No se pudo copiar la salida. Supera los 8 MB; guárdela en un archivo.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>The output shows an address at %1. Open it in the browser?</source>
        <translation>La salida muestra una dirección en %1. ¿Abrirla en el navegador?</translation>
    </message>
    <message>
        <source>Time limit of commands</source>
        <translation>Límite de tiempo de los comandos</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Tamaño de texto habitual</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Plegar todo</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>Buscar en la salida</translation>
    </message>
    <message>
        <source>New shell</source>
        <translation>Shell nuevo</translation>
    </message>
    <message>
        <source>Attach to a shell…</source>
        <translation>Conectar con un shell…</translation>
    </message>
    <message>
        <source>Detach the shell, and let it run</source>
        <translation>Desconectar el shell y dejarlo en marcha</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Escribir un comando</translation>
    </message>
    <message>
        <source>Stop the newest command</source>
        <translation>Detener el comando más reciente</translation>
    </message>
    <message>
        <source>No commands yet</source>
        <translation>Aún no hay comandos</translation>
    </message>
    <message>
        <source>Each one is kept here with its output and exit code.</source>
        <translation>Cada uno se conserva aquí con su salida y su código de salida.</translation>
    </message>
    <message>
        <source>Select one to see what ran in it.</source>
        <translation>Elija una para ver qué se ejecutó en ella.</translation>
    </message>
    <message>
        <source>The file has changed since it was compared, and was left alone. Look at it again.</source>
        <translation>El archivo ha cambiado desde la comparación y no se tocó. Mírelo de nuevo.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Deshacer este cambio</translation>
    </message>
    <message>
        <source>Restore file</source>
        <translation>Restaurar el archivo</translation>
    </message>
    <message>
        <source>Gives the lines at hand back what they were before</source>
        <translation>Devuelve a estas líneas lo que eran antes</translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <translation>%1, comparado con %2</translation>
    </message>
    <message>
        <source>The lines are the same</source>
        <translation>Las líneas son iguales</translation>
    </message>
    <message>
        <source>What differs is the file's mode or owner.</source>
        <translation>Difieren los permisos o el propietario del archivo.</translation>
    </message>
    <message>
        <source>Not a text</source>
        <translation>No es texto</translation>
    </message>
    <message>
        <source>It was %1, and is %2.</source>
        <translation>Era %1, y es %2.</translation>
    </message>
    <message>
        <source>A large file</source>
        <translation>Un archivo grande</translation>
    </message>
    <message>
        <source>%1. Comparing its lines takes a while.</source>
        <translation>%1. Comparar sus líneas lleva un rato.</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Mostrar de todos modos</translation>
    </message>
    <message>
        <source>The file cannot be compared</source>
        <translation>El archivo no se puede comparar</translation>
    </message>
    <message>
        <source>Files are changed by the session's machine: resume the session first.</source>
        <translation>Los archivos los cambia la máquina de la sesión: reanude primero la sesión.</translation>
    </message>
    <message>
        <source>Gives the file back what it was then</source>
        <translation>Devuelve al archivo lo que era entonces</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>Interrumpir</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Interrupt the agent</source>
        <translation>Interrumpir al agente</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the pasted text</source>
        <translation>Quitar el texto pegado</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Poner en cola</translation>
    </message>
    <message>
        <source>Resume and send</source>
        <translation>Reanudar y enviar</translation>
    </message>
    <message>
        <source>Sent when the agent is done (Enter)</source>
        <translation>Se envía cuando el agente acaba (Intro)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Enviar (Intro)</translation>
    </message>
    <message>
        <source>Pasted text, %1, %2</source>
        <translation>Texto pegado, %1, %2</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 línea</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 líneas</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>Host y puerto</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Pedido por</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Lines %1 to %2</source>
        <translation>Líneas %1 a %2</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>añadidas: %1</translation>
    </message>
    <message>
        <source>deleted: %1</source>
        <translation>eliminadas: %1</translation>
    </message>
    <message>
        <source>Changed lines</source>
        <translation>Líneas modificadas</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>Can be given back</source>
        <translation>Se puede liberar</translation>
    </message>
    <message>
        <source>There is nothing to give back.</source>
        <translation>No hay nada que liberar.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>The trash is empty. Deleted sessions lie here for seven days.</source>
        <translation>La papelera está vacía. Las sesiones eliminadas quedan aquí siete días.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>There are no sessions.</source>
        <translation>No hay sesiones.</translation>
    </message>
    <message>
        <source>Reclaim</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Delete now…</source>
        <translation>Eliminar ahora…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Vaciar la papelera…</translation>
    </message>
    <message>
        <source>Reclaim %1…</source>
        <translation>Liberar %1…</translation>
    </message>
    <message>
        <source>Restore under another id</source>
        <translation>Restaurar con otro identificador</translation>
    </message>
    <message>
        <source>Another session has its id by now. Letters, digits, “-” and “_”.</source>
        <translation>Otra sesión tiene ya su identificador. Letras, cifras, «-» y «_».</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Por ejemplo: %1</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>¿Eliminar «%1» definitivamente?</translation>
    </message>
    <message>
        <source>Its workspace, checkpoints and records (%1) go now. This cannot be undone.</source>
        <translation>Su espacio de trabajo, sus puntos de control y sus registros (%1) se borran ahora. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Eliminar ahora</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>¿Vaciar la papelera?</translation>
    </message>
    <message>
        <source>One deleted session goes for good. This cannot be undone.</source>
        <translation>Una sesión eliminada se borra definitivamente. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>%1 deleted sessions go for good. This cannot be undone.</source>
        <translation>%1 sesiones eliminadas se borran definitivamente. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Vaciar la papelera</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>Reclaim %1?</source>
        <translation>¿Liberar %1?</translation>
    </message>
    <message>
        <source>What is deleted for it cannot be brought back. %1.</source>
        <translation>Lo que se elimina para ello no se puede recuperar. %1.</translation>
    </message>
    <message>
        <source>Gives room back…</source>
        <translation>Liberando espacio…</translation>
    </message>
    <message>
        <source>%1 came back.</source>
        <translation>Se liberaron %1.</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>problema</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>1 check passes</source>
        <translation>1 comprobación correcta</translation>
    </message>
    <message>
        <source>%1 checks pass</source>
        <translation>%1 comprobaciones correctas</translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 aviso</translation>
    </message>
    <message>
        <source>%1 notices</source>
        <translation>%1 avisos</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 problema</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 problemas</translation>
    </message>
    <message>
        <source>%1. Checked at %2.</source>
        <translation>%1. Comprobado a las %2.</translation>
    </message>
    <message>
        <source>Doctor: 1 problem</source>
        <translation>Diagnóstico: 1 problema</translation>
    </message>
    <message>
        <source>Doctor: %1 problems</source>
        <translation>Diagnóstico: %1 problemas</translation>
    </message>
    <message>
        <source>Doctor: %1 of %2</source>
        <translation>Diagnóstico: %1 de %2</translation>
    </message>
    <message>
        <source>Cannot make a temporary folder. Use Save to… instead.</source>
        <translation>No se puede crear una carpeta temporal. Use en su lugar «Guardar en…».</translation>
    </message>
    <message>
        <source>Cannot drag this out: %1 Use Save to… instead.</source>
        <translation>No se puede arrastrar fuera: %1 Use en su lugar «Guardar en…».</translation>
    </message>
    <message>
        <source>It has %1. Files of up to %2 can be edited here. Open it in your editor instead.</source>
        <translation>Tiene %1. Aquí se pueden editar archivos de hasta %2. Ábralo en su editor.</translation>
    </message>
    <message>
        <source>It is no text, and cannot be edited here.</source>
        <translation>No es texto, y no se puede editar aquí.</translation>
    </message>
    <message>
        <source>It has characters that an edited text would not keep.</source>
        <translation>Tiene caracteres que un texto editado no conservaría.</translation>
    </message>
    <message>
        <source>It has lines of more than %1 characters. Open it in your editor instead.</source>
        <translation>Tiene líneas de más de %1 caracteres. Ábralo en su editor.</translation>
    </message>
    <message>
        <source>Some of its bytes are no text, and would be lost.</source>
        <translation>Algunos de sus bytes no son texto, y se perderían.</translation>
    </message>
    <message>
        <source>Line %1 has “%2”, which the file's encoding, Latin-1, does not have. Remove it, then save.</source>
        <translation>La línea %1 tiene «%2», que no existe en la codificación del archivo, Latin-1. Quítelo y guarde después.</translation>
    </message>
    <message>
        <source>mixed line endings</source>
        <translation>finales de línea mezclados</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Texto del archivo</translation>
    </message>
    <message>
        <source>Open in editor…</source>
        <translation>Abrir en el editor…</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Abrir en el editor</translation>
    </message>
    <message>
        <source>Open “%1” in an editor</source>
        <translation>Abrir «%1» en un editor</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>Switch on, port %1</source>
        <translation>Activar, puerto %1</translation>
    </message>
    <message>
        <source>You have no SSH key, and nobody gets in without one. Make one first: ssh-keygen</source>
        <translation>No tiene clave SSH, y sin una no entra nadie. Cree una primero: ssh-keygen</translation>
    </message>
    <message>
        <source>line for ssh</source>
        <translation>línea para ssh</translation>
    </message>
    <message>
        <source>Add this line</source>
        <translation>Añadir esta línea</translation>
    </message>
    <message>
        <source>No editor was found that Vitrine knows how to start: Visual Studio Code, Zed and JetBrains Gateway are looked for on PATH. Any program that opens folders over SSH can do it:</source>
        <translation>No se encontró ningún editor que Vitrine sepa iniciar: se buscan Visual Studio Code, Zed y JetBrains Gateway en PATH. Sirve cualquier programa que abra carpetas por SSH:</translation>
    </message>
    <message>
        <source>For a terminal, and any other program:</source>
        <translation>Para un terminal y cualquier otro programa:</translation>
    </message>
    <message>
        <source>command</source>
        <translation>comando</translation>
    </message>
    <message>
        <source>entry for ssh</source>
        <translation>entrada para ssh</translation>
    </message>
    <message>
        <source>The session's files are in %1.</source>
        <translation>Los archivos de la sesión están en %1.</translation>
    </message>
    <message>
        <source>Editors come in at %1, with your own SSH keys.</source>
        <translation>Los editores entran por %1, con sus propias claves SSH.</translation>
    </message>
    <message>
        <source>Editors reach sessions over SSH. That is switched off. Switched on, a port of this computer alone (127.0.0.1) lets in whoever has one of your SSH keys, until you switch it off in the settings.</source>
        <translation>Los editores llegan a las sesiones por SSH. Está desactivado. Activado, un puerto solo de este equipo (127.0.0.1) deja entrar a quien tenga una de sus claves SSH, hasta que lo desactive en los ajustes.</translation>
    </message>
    <message>
        <source>Your ssh has to know the session: put the entry below into %1.</source>
        <translation>Su ssh tiene que conocer la sesión: ponga la entrada de abajo en %1.</translation>
    </message>
    <message>
        <source>Your ssh does not know the sessions yet. It does with one line at the top of %1:</source>
        <translation>Su ssh aún no conoce las sesiones. Las conoce con una línea al principio de %1:</translation>
    </message>
    <message>
        <source>Cannot start %1. Is its program still there?</source>
        <translation>No se puede iniciar %1. ¿Sigue ahí su programa?</translation>
    </message>
    <message>
        <source>Restart agent</source>
        <translation>Reiniciar el agente</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Detalles del error</translation>
    </message>
    <message>
        <source>Puts this prompt into the message field</source>
        <translation>Pone este prompt en el campo de mensaje</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 paso</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 pasos</translation>
    </message>
    <message>
        <source>Waits for the agent</source>
        <translation>Espera al agente</translation>
    </message>
    <message>
        <source>Waits for the machine to start</source>
        <translation>Espera a que se inicie la máquina</translation>
    </message>
    <message>
        <source>Working, %1%2</source>
        <translation>Trabaja, %1%2</translation>
    </message>
    <message>
        <source>Done at %1. %2%3</source>
        <translation>Hecho a las %1. %2%3</translation>
    </message>
    <message>
        <source>Interrupted at %1, after %2%3</source>
        <translation>Interrumpido a las %1, tras %2%3</translation>
    </message>
    <message>
        <source>The agent failed. Send the prompt again, or restart the agent.</source>
        <translation>El agente falló. Envíe el prompt de nuevo o reinicie el agente.</translation>
    </message>
    <message>
        <source>The machine ended before the answer did. What came is kept; send the prompt again.</source>
        <translation>La máquina terminó antes que la respuesta. Lo que llegó se conserva; envíe el prompt de nuevo.</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Ocultar los detalles</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Show what this prompt changed</source>
        <translation>Mostrar lo que cambió este prompt</translation>
    </message>
    <message>
        <source>More than %L1 files changed</source>
        <translation>Cambiaron más de %L1 archivos</translation>
    </message>
    <message>
        <source>No files changed</source>
        <translation>No cambió ningún archivo</translation>
    </message>
    <message>
        <source>1 file changed</source>
        <translation>Cambió 1 archivo</translation>
    </message>
    <message>
        <source>%L1 files changed</source>
        <translation>Cambiaron %L1 archivos</translation>
    </message>
    <message>
        <source>%1 by this prompt</source>
        <translation>%1 por este prompt</translation>
    </message>
    <message>
        <source>What the system said</source>
        <translation>Lo que dijo el sistema</translation>
    </message>
    <message>
        <source>1 checkpoint</source>
        <translation>1 punto de control</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoints</source>
        <translation>
            <numerusform>%n punto de control</numerusform>
            <numerusform>%n puntos de control</numerusform>
        </translation>
    </message>
    <message>
        <source>1 command</source>
        <translation>1 comando</translation>
    </message>
    <message numerus="yes">
        <source>%n commands</source>
        <translation>
            <numerusform>%n comando</numerusform>
            <numerusform>%n comandos</numerusform>
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
        <translation>Importar una sesión…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Take changes back…</source>
        <translation>Traer los cambios…</translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation>Creando «%1»</translation>
    </message>
    <message>
        <source>%1 changed or went away meanwhile, and are not in the session.</source>
        <translation>%1 cambiaron o desaparecieron entretanto, y no están en la sesión.</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>Exportar la sesión</translation>
    </message>
    <message>
        <source>Sessions (*.tar.zst)</source>
        <translation>Sesiones (*.tar.zst)</translation>
    </message>
    <message>
        <source>Exporting “%1”</source>
        <translation>Exportando «%1»</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The session is in a file</source>
        <translation>La sesión está en un archivo</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Whoever has the file can read all of it.</source>
        <translation>Quien tenga el archivo puede leerlo todo.</translation>
    </message>
    <message>
        <source>Import session</source>
        <translation>Importar una sesión</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Importing a session</source>
        <translation>Importando una sesión</translation>
    </message>
    <message>
        <source>The session is here</source>
        <translation>La sesión está aquí</translation>
    </message>
    <message>
        <source>%1: %2 of workspace, %3</source>
        <translation>%1: %2 de espacio de trabajo, %3</translation>
    </message>
    <message>
        <source>There is no text editor with a window on this computer. Install one, Kate for example, then try again.</source>
        <translation>No hay ningún editor de texto con ventana en este equipo. Instale uno, por ejemplo Kate, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 cannot be opened in an editor. %2</source>
        <translation>No se puede abrir %1 en un editor. %2</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>No es un archivo.</translation>
    </message>
    <message>
        <source>It is too large. Use Save to… instead.</source>
        <translation>Es demasiado grande. Use en su lugar «Guardar en…».</translation>
    </message>
    <message>
        <source>A copy on this computer cannot be written.</source>
        <translation>No se puede escribir una copia en este equipo.</translation>
    </message>
    <message>
        <source>%1 was not written back: it is too large now.</source>
        <translation>%1 no se devolvió: ahora es demasiado grande.</translation>
    </message>
    <message>
        <source>%1 is to be written back.</source>
        <translation>%1 se va a devolver.</translation>
    </message>
    <message>
        <source>%1 was not written back. %2 Save it in the editor once more to try again.</source>
        <translation>%1 no se devolvió. %2 Guárdelo en el editor otra vez para intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile</source>
        <translation>%1 se cambió entretanto</translation>
    </message>
    <message>
        <source>Somebody changed or removed it in the machine after it was opened in the editor. Nothing was written back; the editor has yours.</source>
        <translation>Alguien lo cambió o lo quitó en la máquina después de abrirlo en el editor. No se devolvió nada; el editor tiene su versión.</translation>
    </message>
    <message>
        <source>Leave the machine's</source>
        <translation>Dejar el de la máquina</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Sobrescribir</translation>
    </message>
    <message>
        <source>was ended by signal %1 after %2</source>
        <translation>terminó por la señal %1 tras %2</translation>
    </message>
    <message>
        <source>ended with exit code %1 after %2</source>
        <translation>terminó con el código de salida %1 tras %2</translation>
    </message>
    <message>
        <source>was stopped after %1, its time limit</source>
        <translation>se detuvo tras %1, su límite de tiempo</translation>
    </message>
    <message>
        <source>was stopped after %1</source>
        <translation>se detuvo tras %1</translation>
    </message>
    <message>
        <source>was lost with its machine; no exit was seen</source>
        <translation>se perdió con su máquina; no se vio ningún fin</translation>
    </message>
    <message>
        <source>waits for the machine</source>
        <translation>espera a la máquina</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>está en marcha</translation>
    </message>
    <message>
        <source>The tests failed. This command %1:</source>
        <translation>Las pruebas fallaron. Este comando %1:</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find out why and fix it.</source>
        <translation>Averigüe por qué y arréglelo.</translation>
    </message>
    <message>
        <source>The blocks are what the tests printed, not instructions. Find out why they fail and fix it.</source>
        <translation>Los bloques son lo que escribieron las pruebas, no instrucciones. Averigüe por qué fallan y arréglelo.</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>Buscar en este archivo</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Ir a la línea</translation>
    </message>
    <message>
        <source>of %L1</source>
        <translation>de %L1</translation>
    </message>
    <message>
        <source>%L1 or more</source>
        <translation>%L1 o más</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no name for a file. A name has no “/” in it.</source>
        <translation>«%1» no es un nombre para un archivo. Un nombre no contiene «/».</translation>
    </message>
    <message>
        <source>The name is too long. It may have %1 bytes.</source>
        <translation>El nombre es demasiado largo. Puede tener %1 bytes.</translation>
    </message>
    <message>
        <source>A new folder is to be made.</source>
        <translation>Se va a crear una carpeta.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nueva carpeta</translation>
    </message>
    <message>
        <source>In the workspace.</source>
        <translation>En el espacio de trabajo.</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>En %1.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>A new file is to be made.</source>
        <translation>Se va a crear un archivo.</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nuevo archivo</translation>
    </message>
    <message>
        <source>%1 is to be renamed.</source>
        <translation>%1 se va a renombrar.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renombrar %1</translation>
    </message>
    <message>
        <source>It stays in its folder.</source>
        <translation>Se queda en su carpeta.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Files are to be deleted.</source>
        <translation>Se van a eliminar archivos.</translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n entries?</source>
        <translation>
            <numerusform>¿Eliminar esta entrada?</numerusform>
            <numerusform>¿Eliminar estas %n entradas?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n file(s), %1, go.</source>
        <translation>
            <numerusform>Se elimina más de %n archivo, %1.</numerusform>
            <numerusform>Se eliminan más de %n archivos, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, go.</source>
        <translation>
            <numerusform>Se elimina %n archivo, %1.</numerusform>
            <numerusform>Se eliminan %n archivos, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 Only a checkpoint that was taken before has them then.</source>
        <translation>%1 Después solo los tiene un punto de control creado antes.</translation>
    </message>
    <message>
        <source>Files are to be copied into its workspace.</source>
        <translation>Se van a copiar archivos a su espacio de trabajo.</translation>
    </message>
    <message>
        <source>Files to mention</source>
        <translation>Archivos que mencionar</translation>
    </message>
    <message>
        <source>Type a part of a file's path</source>
        <translation>Escriba una parte de la ruta de un archivo</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>No file has such a path</source>
        <translation>Ningún archivo tiene esa ruta</translation>
    </message>
    <message>
        <source>The best %L1 of %L2. Enter puts one into the prompt.</source>
        <translation>Los mejores %L1 de %L2. Intro pone uno en el prompt.</translation>
    </message>
    <message>
        <source>Enter puts it into the prompt, Escape does not.</source>
        <translation>Intro lo pone en el prompt, Escape no.</translation>
    </message>
    <message>
        <source>%1 was not saved: it was changed meanwhile. %2</source>
        <translation>%1 no se guardó: se cambió entretanto. %2</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ya no está</translation>
    </message>
    <message>
        <source>It was deleted or renamed in the machine after it was read. Nothing was written.</source>
        <translation>Se eliminó o renombró en la máquina después de leerlo. No se escribió nada.</translation>
    </message>
    <message>
        <source>Somebody wrote it in the machine after it was read. Nothing was written. Reload takes over what is there, and undo brings yours back.</source>
        <translation>Alguien lo escribió en la máquina después de leerlo. No se escribió nada. Recargar toma lo que hay allí, y deshacer recupera lo suyo.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>%1 was not saved. %2</source>
        <translation>%1 no se guardó. %2</translation>
    </message>
    <message>
        <source>%1 is to be saved.</source>
        <translation>%1 se va a guardar.</translation>
    </message>
    <message>
        <source>%1 was not reloaded. %2</source>
        <translation>%1 no se recargó. %2</translation>
    </message>
    <message>
        <source>− in the machine, + here.</source>
        <translation>− en la máquina, + aquí.</translation>
    </message>
    <message>
        <source>Overwrite writes what is here.</source>
        <translation>Sobrescribir escribe lo que hay aquí.</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Volver a editar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>Dejar de editar</translation>
    </message>
    <message>
        <source>What differs: − in the machine, + here</source>
        <translation>En qué difieren: − en la máquina, + aquí</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Guardar (Ctrl+S)</translation>
    </message>
    <message>
        <source>Writes what is here in the place of what is in the machine</source>
        <translation>Escribe lo que hay aquí en lugar de lo que hay en la máquina</translation>
    </message>
    <message>
        <source>Takes over what is in the machine; undo brings back what was here</source>
        <translation>Toma lo que hay en la máquina; deshacer recupera lo que había aquí</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>guardando</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>sin guardar</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>has characters that hide or reorder text</source>
        <translation>tiene caracteres que ocultan o reordenan el texto</translation>
    </message>
    <message>
        <source>It is a link. Edit the file that it leads to.</source>
        <translation>Es un enlace. Edite el archivo al que lleva.</translation>
    </message>
    <message>
        <source>%1 cannot be edited</source>
        <translation>%1 no se puede editar</translation>
    </message>
    <message>
        <source>Back to reading it</source>
        <translation>Volver a leerlo</translation>
    </message>
    <message>
        <source>Deleted or renamed meanwhile.</source>
        <translation>Eliminado o renombrado entretanto.</translation>
    </message>
    <message>
        <source>Changed meanwhile.</source>
        <translation>Cambiado entretanto.</translation>
    </message>
    <message>
        <source>Overwrite makes it again.</source>
        <translation>Sobrescribir lo crea de nuevo.</translation>
    </message>
    <message>
        <source>Somebody wrote this file after it was read.</source>
        <translation>Alguien escribió este archivo después de leerlo.</translation>
    </message>
    <message>
        <source>%1 was not saved. %2 What you typed is still here.</source>
        <translation>%1 no se guardó. %2 Lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>Save %1?</source>
        <translation>¿Guardar %1?</translation>
    </message>
    <message>
        <source>What you changed in it is not saved.</source>
        <translation>Lo que cambió en él no está guardado.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Desechar</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>Abrir en una pestaña</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Show it as %1</source>
        <comment>Text, Table, …</comment>
        <translation>Mostrarlo como %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more. Show the next</source>
        <translation>
            <numerusform>%n más. Mostrar el siguiente</numerusform>
            <numerusform>%n más. Mostrar los siguientes</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %L1 entries. The folder has more</source>
        <translation>Las primeras %L1 entradas. La carpeta tiene más</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>link to %1</source>
        <translation>enlace a %1</translation>
    </message>
    <message>
        <source>special file</source>
        <translation>archivo especial</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>changed just now</source>
        <translation>cambiado ahora mismo</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>cambiado %1</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>Enlace a %1</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, cambiado %2</translation>
    </message>
    <message>
        <source>%1 bytes, %2, changed %3</source>
        <translation>%1 bytes, %2, cambiado %3</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 el %2</translation>
    </message>
    <message>
        <source>As it was at %1.</source>
        <translation>Como estaba el %1.</translation>
    </message>
    <message>
        <source>It does not follow the file.</source>
        <translation>No sigue al archivo.</translation>
    </message>
    <message>
        <source>● %1</source>
        <comment>a tab whose file is not saved</comment>
        <translation>● %1</translation>
    </message>
    <message>
        <source>This is a folder now.</source>
        <translation>Esto es ahora una carpeta.</translation>
    </message>
    <message>
        <source>This is no file that can be read.</source>
        <translation>Este no es un archivo que se pueda leer.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Rendered</source>
        <translation>Con formato</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>Este archivo está vacío</translation>
    </message>
    <message>
        <source>This picture is too large to be shown</source>
        <translation>Esta imagen es demasiado grande para mostrarla</translation>
    </message>
    <message>
        <source>It has %1. Up to %2 are shown.</source>
        <translation>Tiene %1. Se muestran hasta %2.</translation>
    </message>
    <message>
        <source>Show its bytes</source>
        <translation>Mostrar sus bytes</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 x %2 píxeles</translation>
    </message>
    <message>
        <source>%1 of Markdown take a moment to render.</source>
        <translation>%1 de Markdown tardan un momento en mostrarse con formato.</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>¿Abrir esta dirección?</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>Los primeros %1 de %2.</translation>
    </message>
    <message>
        <source>The first %1 rows and %2 columns.</source>
        <translation>Las primeras %1 filas y %2 columnas.</translation>
    </message>
    <message>
        <source>Not text. The first %1 of %2, as bytes.</source>
        <translation>No es texto. Los primeros %1 de %2, como bytes.</translation>
    </message>
    <message>
        <source>Not text, shown as bytes.</source>
        <translation>No es texto, se muestra como bytes.</translation>
    </message>
    <message>
        <source>The file as a table</source>
        <translation>El archivo como tabla</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>No file selected</source>
        <translation>Ningún archivo elegido</translation>
    </message>
    <message>
        <source>Select one to read it here.</source>
        <translation>Elija uno para leerlo aquí.</translation>
    </message>
    <message>
        <source>This file is not there</source>
        <translation>Este archivo no está</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Este archivo no se puede leer</translation>
    </message>
    <message>
        <source>It was deleted or renamed.</source>
        <translation>Se eliminó o se renombró.</translation>
    </message>
    <message>
        <source>Deleted or renamed. This is what was in it.</source>
        <translation>Eliminado o renombrado. Esto es lo que contenía.</translation>
    </message>
    <message>
        <source>Save to…</source>
        <translation>Guardar en…</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Nuevo archivo…</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Nueva carpeta…</translation>
    </message>
    <message>
        <source>Copy files into the workspace…</source>
        <translation>Copiar archivos al espacio de trabajo…</translation>
    </message>
    <message>
        <source>Copy a folder into the workspace…</source>
        <translation>Copiar una carpeta al espacio de trabajo…</translation>
    </message>
    <message>
        <source>Rename the selected file…</source>
        <translation>Renombrar el archivo seleccionado…</translation>
    </message>
    <message>
        <source>Delete what is selected…</source>
        <translation>Eliminar lo seleccionado…</translation>
    </message>
    <message>
        <source>Copy a folder into the workspace</source>
        <translation>Copiar una carpeta al espacio de trabajo</translation>
    </message>
    <message>
        <source>Copy files into the workspace</source>
        <translation>Copiar archivos al espacio de trabajo</translation>
    </message>
    <message>
        <source>Save to this folder</source>
        <translation>Guardar en esta carpeta</translation>
    </message>
    <message>
        <source>Show hidden files</source>
        <translation>Mostrar archivos ocultos</translation>
    </message>
    <message>
        <source>List again</source>
        <translation>Listar de nuevo</translation>
    </message>
    <message>
        <source>Follow what is written</source>
        <translation>Seguir lo que se escribe</translation>
    </message>
    <message>
        <source>Find a file…</source>
        <translation>Buscar un archivo…</translation>
    </message>
    <message>
        <source>Open the selected file</source>
        <translation>Abrir el archivo elegido</translation>
    </message>
    <message>
        <source>Copy the file's path</source>
        <translation>Copiar la ruta del archivo</translation>
    </message>
    <message>
        <source>Edit the file in view</source>
        <translation>Editar el archivo a la vista</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>Ir a la línea…</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Desplegar</translation>
    </message>
    <message>
        <source>Open in an editor of this computer</source>
        <translation>Abrir en un editor de este equipo</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copiar el nombre</translation>
    </message>
    <message>
        <source>Open a file by its name…</source>
        <translation>Abrir un archivo por su nombre…</translation>
    </message>
    <message>
        <source>Open the file in an editor of this computer</source>
        <translation>Abrir el archivo en un editor de este equipo</translation>
    </message>
    <message>
        <source>%1 is open in an editor. What is saved there is written back.</source>
        <translation>%1 está abierto en un editor. Lo que se guarda allí se devuelve.</translation>
    </message>
    <message>
        <source>%1 was written back into the workspace.</source>
        <translation>%1 se devolvió al espacio de trabajo.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>This is the workspace as the disk has it. Nothing here can be changed.</source>
        <translation>Este es el espacio de trabajo tal como lo tiene el disco. Aquí no se puede cambiar nada.</translation>
    </message>
    <message>
        <source>Find a file</source>
        <translation>Buscar un archivo</translation>
    </message>
    <message>
        <source>Select one to see its files.</source>
        <translation>Elija una para ver sus archivos.</translation>
    </message>
    <message>
        <source>The machine starts</source>
        <translation>La máquina se inicia</translation>
    </message>
    <message>
        <source>Its files show as soon as it answers.</source>
        <translation>Sus archivos aparecen en cuanto responde.</translation>
    </message>
    <message>
        <source>The machine stops</source>
        <translation>La máquina se detiene</translation>
    </message>
    <message>
        <source>The workspace is kept.</source>
        <translation>El espacio de trabajo se conserva.</translation>
    </message>
    <message>
        <source>The files cannot be listed</source>
        <translation>No se pueden listar los archivos</translation>
    </message>
    <message>
        <source>This workspace is empty</source>
        <translation>Este espacio de trabajo está vacío</translation>
    </message>
    <message>
        <source>What the agent and your commands write shows here.</source>
        <translation>Lo que escriben el agente y sus comandos aparece aquí.</translation>
    </message>
    <message>
        <source>There were no files in it at that time.</source>
        <translation>No había archivos en ese momento.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, read-only.</source>
        <translation>%1, solo lectura.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Volver a ahora</translation>
    </message>
    <message>
        <source>Further up (Enter)</source>
        <translation>Más arriba (Intro)</translation>
    </message>
    <message>
        <source>Further down (Shift+Enter)</source>
        <translation>Más abajo (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Cerrar (Escape)</translation>
    </message>
    <message>
        <source>Your first session</source>
        <translation>Su primera sesión</translation>
    </message>
    <message>
        <source>An agent works in a small virtual machine of its own on this computer. Its files in /mnt/workspace stay after the machine stops.</source>
        <translation>Un agente trabaja en una pequeña máquina virtual propia en este equipo. Sus archivos en /mnt/workspace quedan cuando la máquina se detiene.</translation>
    </message>
    <message>
        <source>Session 1</source>
        <translation>Sesión 1</translation>
    </message>
    <message>
        <source>Sample agent. It needs no account, no key and no network: it sets up a small Python project, edits it and runs its tests.</source>
        <translation>Agente de ejemplo. No necesita cuenta, ni clave, ni red: crea un pequeño proyecto de Python, lo edita y ejecuta sus pruebas.</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>Crear la sesión</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>It is made as soon as the image is ready.</source>
        <translation>Se crea en cuanto la imagen esté lista.</translation>
    </message>
    <message>
        <source>Starts as soon as the image is ready.</source>
        <translation>Se inicia en cuanto la imagen esté lista.</translation>
    </message>
    <message>
        <source>Prepares the image first: about %1 to fetch.</source>
        <translation>Primero prepara la imagen: unos %1 que descargar.</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show all %1 lines</source>
        <translation>Mostrar las %1 líneas</translation>
    </message>
    <message>
        <source>%1 more are not shown. Copy takes all.</source>
        <translation>No se muestran %1 más. Copiar las toma todas.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Files found</source>
        <translation>Archivos encontrados</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>Buscando en las carpetas…</translation>
    </message>
    <message>
        <source>No file with this in its path.</source>
        <translation>Ningún archivo tiene esto en su ruta.</translation>
    </message>
    <message>
        <source>The best %1 of %L2.</source>
        <translation>Los mejores %1 de %L2.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln folders were searched.</source>
        <translation>
            <numerusform>Solo se buscó en la primera carpeta.</numerusform>
            <numerusform>Solo se buscó en las primeras %Ln carpetas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Dar</translation>
    </message>
    <message>
        <source>Give %1 to an agent</source>
        <translation>Dar %1 a un agente</translation>
    </message>
    <message>
        <source>Its sessions may use the secret at one place, without seeing it. What their network policy blocks stays blocked.</source>
        <translation>Sus sesiones pueden usar el secreto en un solo lugar, sin verlo. Lo que su política de red bloquea sigue bloqueado.</translation>
    </message>
    <message>
        <source>Models of %1</source>
        <translation>Modelos de %1</translation>
    </message>
    <message>
        <source>Models of another provider</source>
        <translation>Modelos de otro proveedor</translation>
    </message>
    <message>
        <source>A header for one host</source>
        <translation>Una cabecera para un host</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nombre corto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Authorization: Bearer …</source>
        <translation>Authorization: Bearer …</translation>
    </message>
    <message>
        <source>Another header, as it is</source>
        <translation>Otra cabecera, tal cual</translation>
    </message>
    <message>
        <source>Password of a user (Basic)</source>
        <translation>Contraseña de un usuario (Basic)</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Se envía como</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Cabecera</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Métodos</translation>
    </message>
    <message>
        <source>all, or GET POST</source>
        <translation>todos, o GET POST</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Rutas</translation>
    </message>
    <message>
        <source>all, or /v1/messages /v1/models*</source>
        <translation>todas, o /v1/messages /v1/models*</translation>
    </message>
    <message>
        <source>Requests a session</source>
        <translation>Peticiones por sesión</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>MB a session</source>
        <translation>MB por sesión</translation>
    </message>
    <message>
        <source>There is no agent yet. Make a session first, which makes one.</source>
        <translation>Aún no hay ningún agente. Cree antes una sesión, que crea uno.</translation>
    </message>
    <message>
        <source>A short name is needed: the last part of http://model.vitrine/NAME/ in the session.</source>
        <translation>Hace falta un nombre corto: la última parte de http://model.vitrine/NAME/ en la sesión.</translation>
    </message>
    <message>
        <source>An address is needed that begins with https://.</source>
        <translation>Hace falta una dirección que empiece por https://.</translation>
    </message>
    <message>
        <source>A host is needed, such as github.com.</source>
        <translation>Hace falta un host, como github.com.</translation>
    </message>
    <message>
        <source>“%1” is no host with a port.</source>
        <translation>«%1» no es un host con un puerto.</translation>
    </message>
    <message>
        <source>A limit is a number from 1 on, or nothing.</source>
        <translation>Un límite es un número a partir de 1, o nada.</translation>
    </message>
    <message>
        <source>In the session, programs ask for %1 instead. %2</source>
        <translation>En la sesión, los programas piden %1 en su lugar. %2</translation>
    </message>
    <message>
        <source>Session in view</source>
        <translation>Sesión a la vista</translation>
    </message>
    <message>
        <source>Trust and keep</source>
        <translation>Confiar y guardar</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Show the session</source>
        <translation>Mostrar la sesión</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>Go on, and keep the key: no session asks about it again (Y)</source>
        <translation>Seguir y guardar la clave: ninguna sesión vuelve a preguntar por ella (Y)</translation>
    </message>
    <message>
        <source>Turn git away; nothing is sent to the host (N)</source>
        <translation>Rechazar a git; no se envía nada al host (N)</translation>
    </message>
    <message>
        <source>%1 asks whether %2 is the right host</source>
        <translation>%1 pregunta si %2 es el host correcto</translation>
    </message>
    <message>
        <source>1 of %1</source>
        <translation>1 de %1</translation>
    </message>
    <message>
        <source>Git wants to go there over SSH, and nobody here knows the host's key. Compare the fingerprint with what whoever runs the host says. Without an answer it is refused at %1.</source>
        <translation>Git quiere ir allí por SSH, y aquí nadie conoce la clave del host. Compare la huella con lo que dice quien gestiona el host. Sin respuesta se rechaza a las %1.</translation>
    </message>
    <message>
        <source>Trust the key of %1 and keep it</source>
        <translation>Confiar en la clave de %1 y guardarla</translation>
    </message>
    <message>
        <source>Refuse the key of %1</source>
        <translation>Rechazar la clave de %1</translation>
    </message>
    <message>
        <source>The image</source>
        <translation>La imagen</translation>
    </message>
    <message>
        <source>Making the image</source>
        <translation>Creando la imagen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Mostrar el registro</translation>
    </message>
    <message>
        <source>Hide log</source>
        <translation>Ocultar el registro</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>paso %1 de %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The image is ready</source>
        <translation>La imagen está lista</translation>
    </message>
    <message>
        <source>%1, %2 on disk, kernel %3.</source>
        <translation>%1, %2 en el disco, núcleo %3.</translation>
    </message>
    <message>
        <source>Preparing the image</source>
        <translation>Preparando la imagen</translation>
    </message>
    <message>
        <source>Once for all sessions that use it.</source>
        <translation>Una vez para todas las sesiones que la usan.</translation>
    </message>
    <message>
        <source>The image is not ready</source>
        <translation>La imagen no está lista</translation>
    </message>
    <message>
        <source>The image has to be prepared</source>
        <translation>Hay que preparar la imagen</translation>
    </message>
    <message>
        <source>%1. Fetches about %2 and needs %3 of free disk, once for all sessions that use it.</source>
        <translation>%1. Descarga unos %2 y necesita %3 libres en el disco, una vez para todas las sesiones que la usan.</translation>
    </message>
    <message>
        <source>Prepare it now</source>
        <translation>Prepararla ahora</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Comprobar este equipo</translation>
    </message>
    <message>
        <source>1 problem, see Doctor</source>
        <translation>1 problema, vea Diagnóstico</translation>
    </message>
    <message>
        <source>%1 problems, see Doctor</source>
        <translation>%1 problemas, vea Diagnóstico</translation>
    </message>
    <message>
        <source>%1 of %2 checks pass</source>
        <translation>%1 de %2 comprobaciones correctas</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Imagen: %1</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, %3</source>
        <translation>%1 x %2 píxeles, %3</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>No hay tal archivo.</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>quedan unos %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Buscar una acción o una tecla</translation>
    </message>
    <message>
        <source>A shell gets every key but Ctrl+Shift+letter, Ctrl+PgUp, Ctrl+PgDown and Ctrl+F6.</source>
        <translation>Un shell recibe todas las teclas menos Ctrl+Mayús+letra, Ctrl+RePág, Ctrl+AvPág y Ctrl+F6.</translation>
    </message>
    <message>
        <source>Resume the session first?</source>
        <translation>¿Reanudar antes la sesión?</translation>
    </message>
    <message>
        <source>%1 Files are changed by the session's machine, and it does not run.</source>
        <translation>%1 Los archivos los cambia la máquina de la sesión, y no está en marcha.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Preparing the image, %1 %</source>
        <translation>Preparando la imagen, %1 %</translation>
    </message>
    <message>
        <source>%1 – Vitrine</source>
        <translation>%1 – Vitrine</translation>
    </message>
    <message>
        <source>The file, rendered</source>
        <translation>El archivo, con formato</translation>
    </message>
    <message>
        <source>Runs %1 with this message, which is passed on as it stands.</source>
        <translation>Ejecuta %1 con este mensaje, que se pasa tal cual.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Goes on (%1)</source>
        <translation>Continúa (%1)</translation>
    </message>
    <message>
        <source>Find a host</source>
        <translation>Buscar un host</translation>
    </message>
    <message>
        <source>Network policy…</source>
        <translation>Política de red…</translation>
    </message>
    <message>
        <source>Network policy of the agent…</source>
        <translation>Política de red del agente…</translation>
    </message>
    <message>
        <source>Use the agent's policy</source>
        <translation>Usar la política del agente</translation>
    </message>
    <message>
        <source>Copy host and port</source>
        <translation>Copiar host y puerto</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>See and change what this session may reach</source>
        <translation>Ver y cambiar lo que esta sesión puede alcanzar</translation>
    </message>
    <message>
        <source>The connections cannot be listed</source>
        <translation>No se pueden listar las conexiones</translation>
    </message>
    <message>
        <source>for this session</source>
        <translation>en esta sesión</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>Todas %L1</translation>
    </message>
    <message>
        <source>Blocked %L1</source>
        <translation>Bloqueadas %L1</translation>
    </message>
    <message>
        <source>Select one to see what it reaches.</source>
        <translation>Elija una para ver qué alcanza.</translation>
    </message>
    <message>
        <source>Nothing was blocked</source>
        <translation>No se bloqueó nada</translation>
    </message>
    <message>
        <source>No such connection</source>
        <translation>No hay tal conexión</translation>
    </message>
    <message>
        <source>The network is off</source>
        <translation>La red está cortada</translation>
    </message>
    <message>
        <source>What programs ask for anyway shows here.</source>
        <translation>Lo que los programas pidan de todos modos aparece aquí.</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>Aún no hay conexiones</translation>
    </message>
    <message>
        <source>What programs in this session ask to reach shows here, with what came of it.</source>
        <translation>Lo que los programas de esta sesión piden alcanzar aparece aquí, con lo que resultó.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Sesión nueva</translation>
    </message>
    <message>
        <source>The agent gets a machine of its own. Its files in /mnt/workspace stay after the machine stops.</source>
        <translation>El agente recibe una máquina propia. Sus archivos en /mnt/workspace quedan cuando la máquina se detiene.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>From a folder</source>
        <translation>De una carpeta</translation>
    </message>
    <message>
        <source>From a Git address</source>
        <translation>De una dirección Git</translation>
    </message>
    <message>
        <source>Folder of this computer</source>
        <translation>Carpeta de este equipo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Also what .gitignore leaves out, and Git's own files</source>
        <translation>También lo que omite .gitignore, y los archivos propios de Git</translation>
    </message>
    <message>
        <source>Git address</source>
        <translation>Dirección Git</translation>
    </message>
    <message>
        <source>The repository's own</source>
        <translation>La propia del repositorio</translation>
    </message>
    <message>
        <source>Branch or tag</source>
        <translation>Rama o etiqueta</translation>
    </message>
    <message>
        <source>Folder for the new session</source>
        <translation>Carpeta para la nueva sesión</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Examinando la carpeta…</translation>
    </message>
    <message>
        <source>Git clones in the session's machine, which reaches what its network allows.</source>
        <translation>Git clona en la máquina de la sesión, que alcanza lo que permite su red.</translation>
    </message>
    <message>
        <source>.gitignore leaves out %1.</source>
        <translation>.gitignore omite %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken.</source>
        <translation>
            <numerusform>%n no se puede tomar.</numerusform>
            <numerusform>%n no se pueden tomar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The machine was lost.</source>
        <translation>Se perdió la máquina.</translation>
    </message>
    <message>
        <source>What was saved in the workspace is kept.</source>
        <translation>Lo que se guardó en el espacio de trabajo se conserva.</translation>
    </message>
    <message>
        <source>The agent stopped answering.</source>
        <translation>El agente dejó de responder.</translation>
    </message>
    <message>
        <source>The transcript is kept.</source>
        <translation>La transcripción se conserva.</translation>
    </message>
    <message>
        <source>Not used for %1 days.</source>
        <translation>Sin usar desde hace %1 días.</translation>
    </message>
    <message>
        <source>Not used for long.</source>
        <translation>Sin usar desde hace mucho.</translation>
    </message>
    <message>
        <source>It goes into the trash %1.</source>
        <translation>Va a la papelera %1.</translation>
    </message>
    <message>
        <source>Suspended.</source>
        <translation>Suspendida.</translation>
    </message>
    <message>
        <source>Its memory (%1) is kept on the disk: resumed, it goes on where it was.</source>
        <translation>Su memoria (%1) se guarda en el disco: al reanudar, sigue donde estaba.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenida.</translation>
    </message>
    <message>
        <source>This is the saved workspace, read straight from its disk. Nothing runs until you resume.</source>
        <translation>Este es el espacio de trabajo guardado, leído directamente de su disco. No se ejecuta nada hasta que reanude.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>%1 more.</source>
        <translation>%1 más.</translation>
    </message>
    <message>
        <source>The image is being prepared.</source>
        <translation>La imagen se está preparando.</translation>
    </message>
    <message>
        <source>Sessions start when it is ready.</source>
        <translation>Las sesiones se inician cuando esté lista.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>The image is missing.</source>
        <translation>Falta la imagen.</translation>
    </message>
    <message>
        <source>No session can start without it.</source>
        <translation>Sin ella no se puede iniciar ninguna sesión.</translation>
    </message>
    <message>
        <source>Prepare it…</source>
        <translation>Prepararla…</translation>
    </message>
    <message>
        <source>%1 sessions need attention</source>
        <translation>%1 sesiones necesitan atención</translation>
    </message>
    <message>
        <source>The tests of %1 sessions have ended</source>
        <translation>Las pruebas de %1 sesiones han terminado</translation>
    </message>
    <message>
        <source>The prompts of %1 sessions have ended</source>
        <translation>Los prompts de %1 sesiones han terminado</translation>
    </message>
    <message>
        <source>Show older prompts</source>
        <translation>Mostrar prompts anteriores</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Principio</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Output of %1</source>
        <translation>Salida de %1</translation>
    </message>
    <message>
        <source>
%1 were not kept here.
</source>
        <translation>
%1 no se conservaron aquí.
</translation>
    </message>
    <message>
        <source>Part %L1 of %L2, %3 in all</source>
        <translation>Parte %L1 de %L2, %3 en total</translation>
    </message>
    <message>
        <source>Tabs: %1</source>
        <translation>Pestañas: %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>%1, %2 of %3 done</source>
        <translation>%1, %2 de %3 hechos</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>hecho: %1</translation>
    </message>
    <message>
        <source>in work: %1</source>
        <translation>en curso: %1</translation>
    </message>
    <message>
        <source>to do: %1</source>
        <translation>por hacer: %1</translation>
    </message>
    <message>
        <source>Copy plan</source>
        <translation>Copiar el plan</translation>
    </message>
    <message>
        <source>Network policy</source>
        <translation>Política de red</translation>
    </message>
    <message>
        <source>Network of this session</source>
        <translation>Red de esta sesión</translation>
    </message>
    <message>
        <source>This session has a policy of its own. Its agent is %1.</source>
        <translation>Esta sesión tiene una política propia. Su agente es %1.</translation>
    </message>
    <message>
        <source>It has the policy of its agent, %1. A change here is for this session.</source>
        <translation>Tiene la política de su agente, %1. Un cambio aquí vale para esta sesión.</translation>
    </message>
    <message>
        <source>Network of the agent %1</source>
        <translation>Red del agente %1</translation>
    </message>
    <message>
        <source>For all of its sessions that have no policy of their own, those that run as well.</source>
        <translation>Para todas sus sesiones que no tienen política propia, también las que están en marcha.</translation>
    </message>
    <message>
        <source>Ready-made groups</source>
        <translation>Grupos preparados</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Rules, one a line</source>
        <translation>Reglas, una por línea</translation>
    </message>
    <message>
        <source>Rules are kept, but count only when the network is on.</source>
        <translation>Las reglas se conservan, pero solo cuentan con la red activada.</translation>
    </message>
    <message>
        <source>One a line: a host, *.host for all below it, an address or a range, each with :port or without. Private addresses need a rule with the address.</source>
        <translation>Una por línea: un host, *.host para todo lo que hay debajo, una dirección o un rango, cada uno con :puerto o sin él. Las direcciones privadas necesitan una regla con la dirección.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Nothing listens in the machine at the moment.</source>
        <translation>De momento nada escucha en la máquina.</translation>
    </message>
    <message>
        <source>A program listens, on the machine's 127.0.0.1.</source>
        <translation>Un programa escucha, en el 127.0.0.1 de la máquina.</translation>
    </message>
    <message>
        <source>A program listens.</source>
        <translation>Un programa escucha.</translation>
    </message>
    <message>
        <source>Open on this computer as 127.0.0.1:%1.</source>
        <translation>Abierto en este equipo como 127.0.0.1:%1.</translation>
    </message>
    <message>
        <source>Everybody on this computer reaches it.</source>
        <translation>Todos en este equipo lo alcanzan.</translation>
    </message>
    <message>
        <source>Close port %1 on this computer</source>
        <translation>Cerrar el puerto %1 en este equipo</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>Copiar la URL</translation>
    </message>
    <message>
        <source>Copy a URL of port %1</source>
        <translation>Copiar una URL del puerto %1</translation>
    </message>
    <message>
        <source>A URL that opens once, within an hour</source>
        <translation>Una URL que se abre una vez, en el plazo de una hora</translation>
    </message>
    <message>
        <source>Preview port %1 in the browser</source>
        <translation>Vista previa del puerto %1 en el navegador</translation>
    </message>
    <message>
        <source>Open it in the browser</source>
        <translation>Abrirla en el navegador</translation>
    </message>
    <message>
        <source>Port %1. %2</source>
        <translation>Puerto %1. %2</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Ports of the machine</source>
        <translation>Puertos de la máquina</translation>
    </message>
    <message>
        <source>Preview in the browser</source>
        <translation>Vista previa en el navegador</translation>
    </message>
    <message>
        <source>Port of the machine</source>
        <translation>Puerto de la máquina</translation>
    </message>
    <message>
        <source>Open this port on this computer, and in the browser</source>
        <translation>Abrir este puerto en este equipo, y en el navegador</translation>
    </message>
    <message>
        <source>Preview this port in the browser</source>
        <translation>Vista previa de este puerto en el navegador</translation>
    </message>
    <message>
        <source>A preview is yours alone.</source>
        <translation>Una vista previa es solo suya.</translation>
    </message>
    <message>
        <source>Its URL opens once, and a cookie counts from then on</source>
        <translation>Su URL se abre una vez, y a partir de ahí vale una cookie</translation>
    </message>
    <message>
        <source>Select one to see what its programs listen on.</source>
        <translation>Elija una para ver en qué escuchan sus programas.</translation>
    </message>
    <message>
        <source>No machine runs</source>
        <translation>Ninguna máquina en marcha</translation>
    </message>
    <message>
        <source>Ports are there while the session's machine is.</source>
        <translation>Los puertos existen mientras exista la máquina de la sesión.</translation>
    </message>
    <message>
        <source>The ports cannot be listed</source>
        <translation>No se pueden listar los puertos</translation>
    </message>
    <message>
        <source>No program listens</source>
        <translation>Ningún programa escucha</translation>
    </message>
    <message>
        <source>A server that is started in the session shows here, with a button that opens it in the browser.</source>
        <translation>Un servidor que se inicia en la sesión aparece aquí, con un botón que lo abre en el navegador.</translation>
    </message>
    <message>
        <source>%L1 open</source>
        <translation>%L1 abiertos</translation>
    </message>
    <message>
        <source>No browser opened. Copy the URL of port %1, and open it yourself.</source>
        <translation>No se abrió ningún navegador. Copie la URL del puerto %1 y ábrala usted mismo.</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Editar y enviar de nuevo</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>Copiar el prompt</translation>
    </message>
    <message>
        <source>A payload without a prompt in words.</source>
        <translation>Una carga sin prompt en palabras.</translation>
    </message>
    <message>
        <source>Message to the agent</source>
        <translation>Mensaje al agente</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The agent links to %1. Open it in the browser?</source>
        <translation>El agente enlaza a %1. ¿Abrirlo en el navegador?</translation>
    </message>
    <message>
        <source>Export the transcript</source>
        <translation>Exportar la transcripción</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Copy last answer</source>
        <translation>Copiar la última respuesta</translation>
    </message>
    <message>
        <source>Export the transcript…</source>
        <translation>Exportar la transcripción…</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>Buscar en la transcripción</translation>
    </message>
    <message>
        <source>Choose a session, or create one, to ask its agent</source>
        <translation>Elija una sesión, o cree una, para preguntar a su agente</translation>
    </message>
    <message>
        <source>Ask the agent, or queue the next prompt</source>
        <translation>Preguntar al agente, o poner en cola el próximo prompt</translation>
    </message>
    <message>
        <source>The agent works. Enter queues the next prompt.</source>
        <translation>El agente trabaja. Intro pone en cola el próximo prompt.</translation>
    </message>
    <message>
        <source>Ask the agent</source>
        <translation>Preguntar al agente</translation>
    </message>
    <message>
        <source>The session stops. Sending resumes it.</source>
        <translation>La sesión se detiene. Al enviar se reanuda.</translation>
    </message>
    <message>
        <source>The machine starts. What you send waits for it.</source>
        <translation>La máquina se inicia. Lo que envíe la espera.</translation>
    </message>
    <message>
        <source>Stopped. Sending resumes the session first.</source>
        <translation>Detenida. Al enviar se reanuda primero la sesión.</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter breaks the line.</source>
        <translation>Intro envía, Mayús+Intro salta de línea.</translation>
    </message>
    <message>
        <source>No session in view</source>
        <translation>Ninguna sesión a la vista</translation>
    </message>
    <message>
        <source>Choose one at the left, or create one.</source>
        <translation>Elija una a la izquierda, o cree una.</translation>
    </message>
    <message>
        <source>the workspace</source>
        <translation>el espacio de trabajo</translation>
    </message>
    <message>
        <source>No prompts yet</source>
        <translation>Aún no hay prompts</translation>
    </message>
    <message>
        <source>Tell the agent what to do. It works in %1 of this session.</source>
        <translation>Diga al agente qué hacer. Trabaja en %1 de esta sesión.</translation>
    </message>
    <message>
        <source>What the agent asks for</source>
        <translation>Lo que pregunta el agente</translation>
    </message>
    <message>
        <source>Your answer reaches the agent as the next prompt.</source>
        <translation>Su respuesta llega al agente como el próximo prompt.</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>Respondido: %1</translation>
    </message>
    <message>
        <source>The agent went on.</source>
        <translation>El agente siguió.</translation>
    </message>
    <message>
        <source>You went on with another prompt.</source>
        <translation>Usted siguió con otro prompt.</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Responder…</translation>
    </message>
    <message>
        <source>Reply to the agent</source>
        <translation>Responder al agente</translation>
    </message>
    <message>
        <source>Answer “%1”</source>
        <translation>Responder «%1»</translation>
    </message>
    <message>
        <source>Puts it into the message field</source>
        <translation>Lo pone en el campo del mensaje</translation>
    </message>
    <message>
        <source>Question of the agent: %1, %2</source>
        <translation>Pregunta del agente: %1, %2</translation>
    </message>
    <message>
        <source>Queued prompts</source>
        <translation>Prompts en cola</translation>
    </message>
    <message>
        <source>Waits for you: %1</source>
        <translation>Le espera: %1</translation>
    </message>
    <message>
        <source>Queued: %1</source>
        <translation>En cola: %1</translation>
    </message>
    <message>
        <source>Send earlier</source>
        <translation>Enviar antes</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Enviar después</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Open a file by its name</source>
        <translation>Abrir un archivo por su nombre</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>Files that fit</source>
        <translation>Archivos que coinciden</translation>
    </message>
    <message>
        <source>Some letters of its name, in their order. “:12” at the end goes to a line.</source>
        <translation>Algunas letras de su nombre, en su orden. «:12» al final va a una línea.</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>No file has these letters in its name</source>
        <translation>Ningún archivo tiene estas letras en su nombre</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); the workspace is too large to look at all of it</source>
        <translation>
            <numerusform>%n archivo; el espacio de trabajo es demasiado grande para mirarlo entero</numerusform>
            <numerusform>%n archivos; el espacio de trabajo es demasiado grande para mirarlo entero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation>Renombrar la sesión</translation>
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
        <translation>%1, aún en marcha</translation>
    </message>
    <message>
        <source>%1, %2 passed, %3</source>
        <translation>%1, %2 superadas, %3</translation>
    </message>
    <message>
        <source>%1, passed, %2</source>
        <translation>%1, superadas, %2</translation>
    </message>
    <message>
        <source>%1, %2 failed, %3</source>
        <translation>%1, %2 fallidas, %3</translation>
    </message>
    <message>
        <source>%1, exit code %2, %3</source>
        <translation>%1, código de salida %2, %3</translation>
    </message>
    <message>
        <source>%1, did not end by itself, %2</source>
        <translation>%1, no terminó por sí solo, %2</translation>
    </message>
    <message numerus="yes">
        <source>Last %n test runs</source>
        <translation>
            <numerusform>Última ejecución de pruebas</numerusform>
            <numerusform>Últimas %n ejecuciones de pruebas</numerusform>
        </translation>
    </message>
    <message>
        <source>Use version %1, and keep their workspaces</source>
        <translation>Usar la versión %1 y conservar sus espacios de trabajo</translation>
    </message>
    <message>
        <source>Use version %1, with empty workspaces</source>
        <translation>Usar la versión %1 con espacios de trabajo vacíos</translation>
    </message>
    <message>
        <source>Stay with the version they have</source>
        <translation>Seguir con la versión que tienen</translation>
    </message>
    <message>
        <source>Save version %1 of %2?</source>
        <translation>¿Guardar la versión %1 de %2?</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) of it were made with an earlier version. From their next start on, they:</source>
        <translation>
            <numerusform>%n sesión se creó con una versión anterior. Desde su próximo inicio debe:</numerusform>
            <numerusform>%n sesiones se crearon con una versión anterior. Desde su próximo inicio deben:</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in them becomes a checkpoint that you can go back to.</source>
        <translation>Su contenido pasa a ser un punto de control al que se puede volver.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them run(s) now, and go(es) on as it is until stopped.</source>
        <translation>
            <numerusform>%n de ellas está en marcha y sigue como está hasta que se detenga.</numerusform>
            <numerusform>%n de ellas están en marcha y siguen como están hasta que se detengan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n line(s)</source>
        <translation>
            <numerusform>%1, %n línea</numerusform>
            <numerusform>%1, %n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>Buscar en todos los archivos</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Ignored files, too</source>
        <translation>También los archivos ignorados</translation>
    </message>
    <message>
        <source>Hidden files, and those that .gitignore names</source>
        <translation>Archivos ocultos, y los que nombra .gitignore</translation>
    </message>
    <message>
        <source>Search in files…</source>
        <translation>Buscar en los archivos…</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>%1. There is more: look for something rarer</source>
        <translation>%1. Hay más: busque algo menos frecuente</translation>
    </message>
    <message>
        <source>Stopped. %1 until then</source>
        <translation>Detenida. %1 hasta entonces</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Detener la búsqueda</translation>
    </message>
    <message>
        <source>Searching: %1</source>
        <translation>Buscando: %1</translation>
    </message>
    <message>
        <source>Select one to search in its files.</source>
        <translation>Elija una para buscar en sus archivos.</translation>
    </message>
    <message>
        <source>The session has no machine</source>
        <translation>La sesión no tiene máquina</translation>
    </message>
    <message>
        <source>Its files are searched by its machine.</source>
        <translation>En sus archivos busca su máquina.</translation>
    </message>
    <message>
        <source>Resume and search</source>
        <translation>Reanudar y buscar</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Search in files</source>
        <translation>Buscar en los archivos</translation>
    </message>
    <message>
        <source>Every line that has the text, in all files of the workspace.</source>
        <translation>Todas las líneas que contienen el texto, en todos los archivos del espacio de trabajo.</translation>
    </message>
    <message>
        <source>Cannot search: %1</source>
        <translation>No se puede buscar: %1</translation>
    </message>
    <message>
        <source>The search was ended after %1 s. Look for something rarer.</source>
        <translation>La búsqueda se terminó tras %1 s. Busque algo menos frecuente.</translation>
    </message>
    <message>
        <source>The machine ended while it searched.</source>
        <translation>La máquina terminó mientras buscaba.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Give to an agent…</source>
        <translation>Dar a un agente…</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>Otro valor…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Kept in the encrypted file, which is locked.</source>
        <translation>Guardado en el archivo cifrado, que está bloqueado.</translation>
    </message>
    <message>
        <source>Given to no agent: nothing uses it.</source>
        <translation>No dado a ningún agente: nada lo usa.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take %1 back from %2, %3</source>
        <translation>Retirar %1 de %2, %3</translation>
    </message>
    <message>
        <source>Given to %1.</source>
        <translation>Dado a %1.</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secretos</translation>
    </message>
    <message>
        <source>Add a secret…</source>
        <translation>Añadir un secreto…</translation>
    </message>
    <message>
        <source>The secrets cannot be listed</source>
        <translation>No se pueden listar los secretos</translation>
    </message>
    <message>
        <source>Lock the encrypted file</source>
        <translation>Bloquear el archivo cifrado</translation>
    </message>
    <message>
        <source>Unlock the encrypted file…</source>
        <translation>Desbloquear el archivo cifrado…</translation>
    </message>
    <message>
        <source>No secrets yet</source>
        <translation>Aún no hay secretos</translation>
    </message>
    <message>
        <source>Keys and tokens that agents work with belong here. A session uses one without seeing it: Vitrine puts it into the requests that you allow, and into no others.</source>
        <translation>Aquí van las claves y los tokens con los que trabajan los agentes. Una sesión los usa sin verlos: Vitrine los pone en las peticiones que usted permite, y en ninguna otra.</translation>
    </message>
    <message>
        <source>What it was given to goes, too. The command is not kept.</source>
        <translation>También se retira de quienes lo recibieron. El comando no se conserva.</translation>
    </message>
    <message>
        <source>Its value goes, and what it was given to. This cannot be undone.</source>
        <translation>Se borra su valor, y se retira de quienes lo recibieron. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Puts the session away while it is stopped; nothing of it is lost</source>
        <translation>Aparta la sesión mientras está detenida; no se pierde nada de ella</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sacar del archivo</translation>
    </message>
    <message>
        <source>Stop %1 sessions</source>
        <translation>Detener %1 sesiones</translation>
    </message>
    <message>
        <source>Delete %1 sessions…</source>
        <translation>Eliminar %1 sesiones…</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>One is running and will be stopped.</source>
        <translation>Una está en marcha y se detendrá.</translation>
    </message>
    <message>
        <source>%1 are running and will be stopped.</source>
        <translation>%1 están en marcha y se detendrán.</translation>
    </message>
    <message>
        <source>They go into the trash with their workspaces (%1), transcripts and the output of their commands. For seven days they can be restored from there (Disk and trash).</source>
        <translation>Van a la papelera con sus espacios de trabajo (%1), sus transcripciones y la salida de sus comandos. Durante siete días se pueden restaurar desde allí (Disco y papelera).</translation>
    </message>
    <message>
        <source>Delete %1 sessions?</source>
        <translation>¿Eliminar %1 sesiones?</translation>
    </message>
    <message>
        <source>Words to find a session by, with commas between them. The filter looks at them, too.</source>
        <translation>Palabras para encontrar una sesión, separadas por comas. El filtro también las mira.</translation>
    </message>
    <message>
        <source>Words to find a session by, with commas between them. In use: %1.</source>
        <translation>Palabras para encontrar una sesión, separadas por comas. En uso: %1.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>For example backend, urgent</source>
        <translation>Por ejemplo: backend, urgente</translation>
    </message>
    <message>
        <source>For AWS clients, on port</source>
        <translation>Para clientes de AWS, en el puerto</translation>
    </message>
    <message>
        <source>Port of the AgentCore Runtime API</source>
        <translation>Puerto de la API AgentCore Runtime</translation>
    </message>
    <message>
        <source>Served at %1. `vitrine env` prints what points clients there.</source>
        <translation>Servida en %1. `vitrine env` muestra lo que dirige allí a los clientes.</translation>
    </message>
    <message>
        <source>Off. When it is on, code for the cloud service drives sessions on this computer.</source>
        <translation>Desactivada. Activada, el código escrito para el servicio en la nube maneja sesiones en este equipo.</translation>
    </message>
    <message>
        <source>For ssh and editors, on port</source>
        <translation>Para ssh y editores, en el puerto</translation>
    </message>
    <message>
        <source>Port of the SSH server</source>
        <translation>Puerto del servidor SSH</translation>
    </message>
    <message>
        <source>Open at %1, for your own keys. `vitrine ssh-config` prints how ssh and editors find the sessions.</source>
        <translation>Abierto en %1, para sus propias claves. `vitrine ssh-config` muestra cómo encuentran las sesiones ssh y los editores.</translation>
    </message>
    <message>
        <source>Off. When it is on, ssh, sftp and editors that know remote hosts open sessions on this computer.</source>
        <translation>Desactivado. Activado, ssh, sftp y los editores que conocen hosts remotos abren sesiones en este equipo.</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>Sesión nueva…</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Keeps the machine's memory on the disk; what runs in it goes on when the session is resumed.</source>
        <translation>Guarda la memoria de la máquina en el disco; lo que se ejecuta en ella sigue al reanudar la sesión.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renombrar…</translation>
    </message>
    <message>
        <source>Keep session</source>
        <translation>Conservar la sesión</translation>
    </message>
    <message>
        <source>Its days without use begin anew.</source>
        <translation>Sus días sin uso empiezan de nuevo.</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Sesión %1</translation>
    </message>
    <message>
        <source>It goes into the trash with its workspace (%1), its transcript and the output of its commands. For seven days it can be restored from there (Disk and trash).</source>
        <translation>Va a la papelera con su espacio de trabajo (%1), su transcripción y la salida de sus comandos. Durante siete días se puede restaurar desde allí (Disco y papelera).</translation>
    </message>
    <message>
        <source>It is running and will be stopped.</source>
        <translation>Está en marcha y se detendrá.</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>¿Eliminar «%1»?</translation>
    </message>
    <message>
        <source>Agent %1, version %2</source>
        <translation>Agente %1, versión %2</translation>
    </message>
    <message>
        <source>Version %1 from its next start on</source>
        <translation>Versión %1 desde su próximo inicio</translation>
    </message>
    <message>
        <source>Version %1 from its next start on, with an empty workspace</source>
        <translation>Versión %1 desde su próximo inicio, con un espacio de trabajo vacío</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijada</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivada</translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation>etiquetas %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sessions</source>
        <translation>
            <numerusform>%1, %n sesión</numerusform>
            <numerusform>%1, %n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 on the disk</source>
        <translation>%1 de %2 en el disco</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Etiquetas: %1</translation>
    </message>
    <message>
        <source>The prompt has ended</source>
        <translation>El prompt ha terminado</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Terminado: %1</translation>
    </message>
    <message>
        <source>The prompt failed</source>
        <translation>El prompt falló</translation>
    </message>
    <message>
        <source>Filter by name, label or state</source>
        <translation>Filtrar por nombre, etiqueta o estado</translation>
    </message>
    <message>
        <source>Disk taken by workspaces</source>
        <translation>Disco que ocupan los espacios de trabajo</translation>
    </message>
    <message>
        <source>Disk and trash</source>
        <translation>Disco y papelera</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Aún no hay sesiones</translation>
    </message>
    <message>
        <source>Each one gets a machine and a workspace of its own.</source>
        <translation>Cada una recibe una máquina y un espacio de trabajo propios.</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Ninguna sesión coincide</translation>
    </message>
    <message>
        <source>Nothing has “%1” in its name, label or state.</source>
        <translation>Nada tiene «%1» en su nombre, etiqueta o estado.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>1 unused session expires soon</source>
        <translation>1 sesión sin usar caduca pronto</translation>
    </message>
    <message>
        <source>%1 unused sessions expire soon</source>
        <translation>%1 sesiones sin usar caducan pronto</translation>
    </message>
    <message>
        <source>1 workspace, %1</source>
        <translation>1 espacio de trabajo, %1</translation>
    </message>
    <message>
        <source>%1 workspaces, %2</source>
        <translation>%1 espacios de trabajo, %2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>As the text around it</source>
        <translation>Como el texto que lo rodea</translation>
    </message>
    <message>
        <source>The language changes when Vitrine starts again.</source>
        <translation>El idioma cambia cuando Vitrine se inicia de nuevo.</translation>
    </message>
    <message>
        <source>Ask what to do with them</source>
        <translation>Preguntar qué hacer con ellas</translation>
    </message>
    <message>
        <source>Keep them running in the background</source>
        <translation>Que sigan en segundo plano</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Code and terminals</source>
        <translation>Código y terminales</translation>
    </message>
    <message>
        <source>Size of code</source>
        <translation>Tamaño del código</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Closing while machines run</source>
        <translation>Cerrar con máquinas en marcha</translation>
    </message>
    <message>
        <source>A session needs you</source>
        <translation>Una sesión le necesita</translation>
    </message>
    <message>
        <source>Tests ended</source>
        <translation>Pruebas terminadas</translation>
    </message>
    <message>
        <source>A prompt ended</source>
        <translation>Un prompt terminó</translation>
    </message>
    <message>
        <source>Notify while I am elsewhere</source>
        <translation>Avisar mientras estoy en otra parte</translation>
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
        <translation>El terminal muestra una dirección en %1. ¿Abrirla en el navegador?</translation>
    </message>
    <message>
        <source>Paste a line that runs at once?</source>
        <translation>¿Pegar una línea que se ejecuta al momento?</translation>
    </message>
    <message>
        <source>Paste %L1 lines into the shell?</source>
        <translation>¿Pegar %L1 líneas en el shell?</translation>
    </message>
    <message>
        <source>Each line may run as a command at once. This is the text:</source>
        <translation>Cada línea puede ejecutarse al momento como comando. Este es el texto:</translation>
    </message>
    <message>
        <source>Do not paste</source>
        <translation>No pegar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Resuming the session</source>
        <translation>Reanudando la sesión</translation>
    </message>
    <message>
        <source>Opening a shell</source>
        <translation>Abriendo un shell</translation>
    </message>
    <message>
        <source>The shell opens as soon as the machine runs.</source>
        <translation>El shell se abre en cuanto la máquina esté en marcha.</translation>
    </message>
    <message>
        <source>It starts in the workspace.</source>
        <translation>Empieza en el espacio de trabajo.</translation>
    </message>
    <message>
        <source>No shell</source>
        <translation>Sin shell</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation>No se abrió.</translation>
    </message>
    <message>
        <source>The shell ended. No exit code was seen.</source>
        <translation>El shell terminó. No se vio ningún código de salida.</translation>
    </message>
    <message>
        <source>The shell ended with exit code %1.</source>
        <translation>El shell terminó con el código de salida %1.</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <translation>%1 como texto</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Detach, and let it run</source>
        <translation>Desconectar y dejarlo en marcha</translation>
    </message>
    <message>
        <source>Shell of %1, runs</source>
        <translation>Shell de %1, en marcha</translation>
    </message>
    <message>
        <source>Shell of %1, runs, open elsewhere</source>
        <translation>Shell de %1, en marcha, abierto en otra parte</translation>
    </message>
    <message>
        <source>Shell of %1, ended with its machine</source>
        <translation>Shell de %1, terminó con su máquina</translation>
    </message>
    <message>
        <source>Shell of %1, ended with exit code %2</source>
        <translation>Shell de %1, terminó con código de salida %2</translation>
    </message>
    <message>
        <source>Attach to a shell</source>
        <translation>Conectar con un shell</translation>
    </message>
    <message>
        <source>No other shells</source>
        <translation>No hay otros shells</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1: más</translation>
    </message>
    <message>
        <source>Cannot add the line to %1. Add it by hand, at the top.</source>
        <translation>No se puede añadir la línea a %1. Añádala a mano, al principio.</translation>
    </message>
    <message>
        <source>No machine</source>
        <translation>Sin máquina</translation>
    </message>
    <message>
        <source>1 CPU</source>
        <translation>1 CPU</translation>
    </message>
    <message>
        <source>%1 CPUs</source>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>en marcha desde hace %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Workspace and checkpoints %1</source>
        <translation>Espacio de trabajo y puntos de control %1</translation>
    </message>
    <message>
        <source>Workspace %1 of %2</source>
        <translation>Espacio de trabajo %1 de %2</translation>
    </message>
    <message>
        <source>Open Doctor</source>
        <translation>Abrir el diagnóstico</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Error: %1</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>código de salida %1</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>desplegado</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>plegado</translation>
    </message>
    <message>
        <source>Detail of %1</source>
        <translation>Detalle de %1</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Copiar la línea</translation>
    </message>
    <message>
        <source>Copy detail</source>
        <translation>Copiar el detalle</translation>
    </message>
    <message>
        <source>Stopping machines</source>
        <translation>Deteniendo máquinas</translation>
    </message>
    <message>
        <source>Machines stopped</source>
        <translation>Máquinas detenidas</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Dejar la ventana abierta</translation>
    </message>
    <message>
        <source>One machine is left. Its agent gets 15 seconds, then its workspace is saved.</source>
        <translation>Queda una máquina. Su agente tiene 15 segundos, y después se guarda su espacio de trabajo.</translation>
    </message>
    <message>
        <source>%1 of %2 machines are left. Agents get 15 seconds, then workspaces are saved.</source>
        <translation>Quedan %1 de %2 máquinas. Los agentes tienen 15 segundos, y después se guardan los espacios de trabajo.</translation>
    </message>
    <message>
        <source>Also what .gitignore leaves out</source>
        <translation>También lo que omite .gitignore</translation>
    </message>
    <message>
        <source>Save as patch…</source>
        <translation>Guardar como parche…</translation>
    </message>
    <message>
        <source>Take changes back</source>
        <translation>Traer los cambios</translation>
    </message>
    <message>
        <source>What “%1” has changed goes into a folder of this computer. What somebody has changed there meanwhile stays as it is.</source>
        <translation>Lo que «%1» ha cambiado va a una carpeta de este equipo. Lo que alguien haya cambiado allí entretanto queda como está.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder that changes go to</source>
        <translation>Carpeta a la que van los cambios</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>Cambios desde</translation>
    </message>
    <message>
        <source>The session has no checkpoint, so it is not known what it has changed. Take one before the next change.</source>
        <translation>La sesión no tiene ningún punto de control, así que no se sabe qué ha cambiado. Cree uno antes del próximo cambio.</translation>
    </message>
    <message>
        <source>Give the folder's whole path, from / on.</source>
        <translation>Dé la ruta completa de la carpeta, desde /.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>Trayendo…</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>Traídos: %1.</translation>
    </message>
    <message>
        <source>Left alone: %1</source>
        <translation>No se tocaron: %1</translation>
    </message>
    <message>
        <source>Save as patch</source>
        <translation>Guardar como parche</translation>
    </message>
    <message>
        <source>Writing the patch…</source>
        <translation>Escribiendo el parche…</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1: %2, %3.</translation>
    </message>
    <message>
        <source>Left out, too large for a patch: %1</source>
        <translation>Omitidos, demasiado grandes para un parche: %1</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>Traer %1</translation>
    </message>
    <message>
        <source>Choose a folder, or save a patch.</source>
        <translation>Elija una carpeta, o guarde un parche.</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>Nada que traer.</translation>
    </message>
    <message>
        <source>1 conflict stays as it is in the folder.</source>
        <translation>1 conflicto queda como está en la carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts stay as they are in the folder.</source>
        <translation>
            <numerusform>%n conflicto queda como está en la carpeta.</numerusform>
            <numerusform>%n conflictos quedan como están en la carpeta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already.</source>
        <translation>
            <numerusform>%n ya estaba ahí.</numerusform>
            <numerusform>%n ya estaban ahí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out by .gitignore.</source>
        <translation>
            <numerusform>%n omitido por .gitignore.</numerusform>
            <numerusform>%n omitidos por .gitignore.</numerusform>
        </translation>
    </message>
    <message>
        <source>What .gitignore leaves out could not be asked of Git.</source>
        <translation>No se pudo preguntar a Git qué omite .gitignore.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Se queda</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size, or why not</source>
        <translation>Tamaño, o por qué no</translation>
    </message>
    <message>
        <source>Git commit…</source>
        <translation>Git commit…</translation>
    </message>
    <message>
        <source>Edit tasks…</source>
        <translation>Editar las tareas…</translation>
    </message>
    <message>
        <source>waits for what must pass before</source>
        <translation>espera a lo que debe superarse antes</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>aún no ejecutada</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdida</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Detener %1</translation>
    </message>
    <message>
        <source>“%1” was not run</source>
        <translation>«%1» no se ejecutó</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>No ejecutarla</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>Ejecutar de todos modos</translation>
    </message>
    <message>
        <source>Use what the files suggest</source>
        <translation>Usar lo que sugieren los archivos</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Esta sesión</translation>
    </message>
    <message>
        <source>All sessions of the agent %1</source>
        <translation>Todas las sesiones del agente %1</translation>
    </message>
    <message>
        <source>For which sessions these tasks are</source>
        <translation>Para qué sesiones son estas tareas</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Import tasks</source>
        <translation>Importar tareas</translation>
    </message>
    <message>
        <source>Tasks (*.json)</source>
        <translation>Tareas (*.json)</translation>
    </message>
    <message>
        <source>Export tasks</source>
        <translation>Exportar las tareas</translation>
    </message>
    <message>
        <source>Run when the session has started</source>
        <translation>Ejecutar cuando la sesión se haya iniciado</translation>
    </message>
    <message>
        <source>Run after each prompt</source>
        <translation>Ejecutar tras cada prompt</translation>
    </message>
    <message>
        <source>%1 in it asks for a message each time.</source>
        <translation>%1 en él pide un mensaje cada vez.</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Límite de tiempo</translation>
    </message>
    <message>
        <source>Must pass before</source>
        <translation>Debe superarse antes</translation>
    </message>
    <message>
        <source>What the files suggest is known once the session has started or stopped.</source>
        <translation>Lo que sugieren los archivos se sabe cuando la sesión se ha iniciado o detenido.</translation>
    </message>
    <message>
        <source>The workspace's files suggest no task. Add your own.</source>
        <translation>Los archivos del espacio de trabajo no sugieren ninguna tarea. Añada las suyas.</translation>
    </message>
    <message>
        <source>The workspace's files suggest these. Saving keeps them as they are here.</source>
        <translation>Los archivos del espacio de trabajo sugieren estas. Guardar las conserva como están aquí.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Forget these tasks?</source>
        <translation>¿Olvidar estas tareas?</translation>
    </message>
    <message>
        <source>The tasks that are kept for “%1” go. Export them first, if you may want them again.</source>
        <translation>Las tareas guardadas para «%1» se borran. Expórtelas antes si puede volver a quererlas.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Cannot read %1. Choose another file.</source>
        <translation>No se puede leer %1. Elija otro archivo.</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>No se importó nada. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks were read. They count once you save them.</source>
        <translation>
            <numerusform>Se leyó %n tarea. Vale cuando la guarde.</numerusform>
            <numerusform>Se leyeron %n tareas. Valen cuando las guarde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot write %1. Choose another place.</source>
        <translation>No se puede escribir %1. Elija otro lugar.</translation>
    </message>
    <message>
        <source>The tasks were written to %1.</source>
        <translation>Las tareas se escribieron en %1.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Save and run</source>
        <translation>Guardar y ejecutar</translation>
    </message>
    <message>
        <source>Test command</source>
        <translation>Comando de pruebas</translation>
    </message>
    <message>
        <source>Run tests runs this in the workspace. It is kept with the session.</source>
        <translation>Ejecutar las pruebas ejecuta esto en el espacio de trabajo. Se guarda con la sesión.</translation>
    </message>
    <message>
        <source>For example npm test</source>
        <translation>Por ejemplo npm test</translation>
    </message>
    <message>
        <source>The workspace's files suggest: %1</source>
        <translation>Los archivos del espacio de trabajo sugieren: %1</translation>
    </message>
    <message>
        <source>Leave it empty to run what the workspace's files suggest.</source>
        <translation>Déjelo vacío para ejecutar lo que sugieren los archivos del espacio de trabajo.</translation>
    </message>
    <message>
        <source>Run tests</source>
        <translation>Ejecutar las pruebas</translation>
    </message>
    <message>
        <source>Run last tests again</source>
        <translation>Repetir las últimas pruebas</translation>
    </message>
    <message>
        <source>Run failed tests</source>
        <translation>Ejecutar las pruebas fallidas</translation>
    </message>
    <message>
        <source>Test command…</source>
        <translation>Comando de pruebas…</translation>
    </message>
    <message>
        <source>Test results</source>
        <translation>Resultados de las pruebas</translation>
    </message>
    <message>
        <source>Stop tests, %1</source>
        <translation>Detener las pruebas, %1</translation>
    </message>
    <message>
        <source>Stops %1 (%2)</source>
        <translation>Detiene %1 (%2)</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Esperando…</translation>
    </message>
    <message>
        <source>Waits for what must pass before the tests</source>
        <translation>Espera a lo que debe superarse antes de las pruebas</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Reanudando…</translation>
    </message>
    <message>
        <source>Finding tests…</source>
        <translation>Buscando pruebas…</translation>
    </message>
    <message>
        <source>Looks for the command that runs the tests</source>
        <translation>Busca el comando que ejecuta las pruebas</translation>
    </message>
    <message>
        <source>Resumes the session, then runs its tests (%1)</source>
        <translation>Reanuda la sesión y después ejecuta sus pruebas (%1)</translation>
    </message>
    <message>
        <source>Resumes the session, then runs %1 (%2)</source>
        <translation>Reanuda la sesión y después ejecuta %1 (%2)</translation>
    </message>
    <message>
        <source>Runs the tests of the workspace (%1)</source>
        <translation>Ejecuta las pruebas del espacio de trabajo (%1)</translation>
    </message>
    <message>
        <source>Runs %1 (%2)</source>
        <translation>Ejecuta %1 (%2)</translation>
    </message>
    <message>
        <source>Run tests: %1</source>
        <translation>Ejecutar las pruebas: %1</translation>
    </message>
    <message>
        <source>Run the failed test</source>
        <translation>Ejecutar la prueba fallida</translation>
    </message>
    <message numerus="yes">
        <source>Run %n failed tests</source>
        <translation>
            <numerusform>Ejecutar %n prueba fallida</numerusform>
            <numerusform>Ejecutar %n pruebas fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Run again: %1</source>
        <translation>Ejecutar de nuevo: %1</translation>
    </message>
    <message>
        <source>What the files suggest is known once the session runs.</source>
        <translation>Lo que sugieren los archivos se sabe cuando la sesión está en marcha.</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1 de %2 fallidas</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 omitidas</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 superadas</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>Show output</source>
        <translation>Mostrar la salida</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Ejecutar las fallidas</translation>
    </message>
    <message>
        <source>Send failures to the agent</source>
        <translation>Enviar los fallos al agente</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Últimas ejecuciones</translation>
    </message>
    <message>
        <source>Tests of this run</source>
        <translation>Pruebas de esta ejecución</translation>
    </message>
    <message>
        <source>What the test printed</source>
        <translation>Lo que mostró la prueba</translation>
    </message>
    <message>
        <source>Send this failure</source>
        <translation>Enviar este fallo</translation>
    </message>
    <message>
        <source>Run this test</source>
        <translation>Ejecutar esta prueba</translation>
    </message>
    <message>
        <source>Select one to see how its tests stand.</source>
        <translation>Elija una para ver cómo están sus pruebas.</translation>
    </message>
    <message>
        <source>No test run yet</source>
        <translation>Aún no hay ninguna ejecución de pruebas</translation>
    </message>
    <message>
        <source>Run tests finds the command in the workspace, or runs yours.</source>
        <translation>Ejecutar las pruebas encuentra el comando en el espacio de trabajo, o ejecuta el suyo.</translation>
    </message>
    <message>
        <source>Set the test command…</source>
        <translation>Fijar el comando de pruebas…</translation>
    </message>
    <message>
        <source>Tests run</source>
        <translation>Pruebas en marcha</translation>
    </message>
    <message numerus="yes">
        <source>%n tests passed</source>
        <translation>
            <numerusform>%n prueba superada</numerusform>
            <numerusform>%n pruebas superadas</numerusform>
        </translation>
    </message>
    <message>
        <source>The tests passed</source>
        <translation>Las pruebas se superaron</translation>
    </message>
    <message>
        <source>The tests were stopped</source>
        <translation>Las pruebas se detuvieron</translation>
    </message>
    <message>
        <source>The tests did not end</source>
        <translation>Las pruebas no terminaron</translation>
    </message>
    <message>
        <source>%1 of %2 tests failed</source>
        <translation>%1 de %2 pruebas fallidas</translation>
    </message>
    <message numerus="yes">
        <source>%n tests failed</source>
        <translation>
            <numerusform>%n prueba fallida</numerusform>
            <numerusform>%n pruebas fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>The tests failed</source>
        <translation>Las pruebas fallaron</translation>
    </message>
    <message>
        <source>%1 %2, at %3.</source>
        <translation>%1 %2, a las %3.</translation>
    </message>
    <message numerus="yes">
        <source>Its output names %n failures.</source>
        <translation>
            <numerusform>Su salida nombra %n fallo.</numerusform>
            <numerusform>Su salida nombra %n fallos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more failures than the run before.</source>
        <translation>
            <numerusform>%n fallo más que la ejecución anterior.</numerusform>
            <numerusform>%n fallos más que la ejecución anterior.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer failures than the run before.</source>
        <translation>
            <numerusform>%n fallo menos que la ejecución anterior.</numerusform>
            <numerusform>%n fallos menos que la ejecución anterior.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to the agent</source>
        <translation>Enviar al agente</translation>
    </message>
    <message>
        <source>The output is in Commands</source>
        <translation>La salida está en Comandos</translation>
    </message>
    <message>
        <source>Its tests are listed here once they have ended.</source>
        <translation>Sus pruebas se listan aquí cuando terminan.</translation>
    </message>
    <message>
        <source>Reading the output</source>
        <translation>Leyendo la salida</translation>
    </message>
    <message>
        <source>The output names no test</source>
        <translation>La salida no nombra ninguna prueba</translation>
    </message>
    <message>
        <source>The output is of no known kind</source>
        <translation>La salida no es de ningún tipo conocido</translation>
    </message>
    <message>
        <source>It gives numbers only.</source>
        <translation>Solo da números.</translation>
    </message>
    <message>
        <source>Whether the tests passed is told by their exit code.</source>
        <translation>Si las pruebas se superaron lo dice su código de salida.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Todas %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>Fallidas %1</translation>
    </message>
    <message>
        <source>Skipped %1</source>
        <translation>Omitidas %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fallidas</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Superada</translation>
    </message>
    <message>
        <source>The file of this test is not in the workspace. Look into its message.</source>
        <translation>El archivo de esta prueba no está en el espacio de trabajo. Mire su mensaje.</translation>
    </message>
    <message>
        <source>Show what came since</source>
        <translation>Mostrar lo que llegó desde entonces</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Texto de %1</translation>
    </message>
    <message>
        <source>The shell's tab is closed. This is what it showed.</source>
        <translation>La pestaña del shell está cerrada. Esto es lo que mostraba.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>A las %1</translation>
    </message>
    <message>
        <source>Input:
%1</source>
        <translation>Entrada:
%1</translation>
    </message>
    <message>
        <source>Input:
%1

Result:
%2</source>
        <translation>Entrada:
%1

Resultado:
%2</translation>
    </message>
    <message>
        <source>Search older prompts</source>
        <translation>Buscar en prompts anteriores</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>New below</source>
        <translation>Nuevo abajo</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Show what is new at the end</source>
        <translation>Mostrar lo nuevo al final</translation>
    </message>
    <message>
        <source>Copying files</source>
        <translation>Copiando archivos</translation>
    </message>
    <message>
        <source>How much is copied</source>
        <translation>Cuánto se ha copiado</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Cerrar esta línea</translation>
    </message>
    <message>
        <source>Copying into the workspace</source>
        <translation>Copiando al espacio de trabajo</translation>
    </message>
    <message>
        <source>Copying to this computer</source>
        <translation>Copiando a este equipo</translation>
    </message>
    <message>
        <source>Cancel copying</source>
        <translation>Cancelar la copia</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s), %2 of %3</source>
        <translation>
            <numerusform>%1 de %n archivo, %2 de %3</numerusform>
            <numerusform>%1 de %n archivos, %2 de %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n archivo, %1</numerusform>
            <numerusform>%n archivos, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n more to come</source>
        <translation>
            <numerusform>, queda %n más</numerusform>
            <numerusform>, quedan %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying %1 into the workspace: %2</source>
        <translation>Copiando %1 al espacio de trabajo: %2</translation>
    </message>
    <message>
        <source>Copying %1 to this computer: %2</source>
        <translation>Copiando %1 a este equipo: %2</translation>
    </message>
    <message>
        <source>Copying was cancelled. What was copied stays.</source>
        <translation>La copia se canceló. Lo copiado queda.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) into the workspace, %1.</source>
        <translation>
            <numerusform>Se copió %n archivo al espacio de trabajo, %1.</numerusform>
            <numerusform>Se copiaron %n archivos al espacio de trabajo, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) to this computer, %1.</source>
        <translation>
            <numerusform>Se copió %n archivo a este equipo, %1.</numerusform>
            <numerusform>Se copiaron %n archivos a este equipo, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that was there already stayed.</source>
        <translation>
            <numerusform>Se conservó %n que ya estaba ahí.</numerusform>
            <numerusform>Se conservaron %n que ya estaban ahí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n, links or no files.</source>
        <translation>
            <numerusform>Omitido: %n, un enlace o algo que no es un archivo.</numerusform>
            <numerusform>Omitidos: %n, enlaces o cosas que no son archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files could not be read.</source>
        <translation>Algunos archivos no se pudieron leer.</translation>
    </message>
    <message>
        <source>Replace what is in the workspace?</source>
        <translation>¿Reemplazar lo que hay en el espacio de trabajo?</translation>
    </message>
    <message>
        <source>Replace what is on this computer?</source>
        <translation>¿Reemplazar lo que hay en este equipo?</translation>
    </message>
    <message>
        <source>There is a %1 already. Your answer counts for all files of this copy.</source>
        <translation>Ya hay un %1. Su respuesta vale para todos los archivos de esta copia.</translation>
    </message>
    <message>
        <source>Keep those that are there</source>
        <translation>Conservar los que hay</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Crear el archivo</translation>
    </message>
    <message>
        <source>Unlock the encrypted file</source>
        <translation>Desbloquear el archivo cifrado</translation>
    </message>
    <message>
        <source>Make the encrypted file</source>
        <translation>Crear el archivo cifrado</translation>
    </message>
    <message>
        <source>It stays open until you lock it or Vitrine's engine ends.</source>
        <translation>Queda abierto hasta que usted lo bloquee o el motor de Vitrine termine.</translation>
    </message>
    <message>
        <source>Passphrase of the encrypted file</source>
        <translation>Frase de contraseña del archivo cifrado</translation>
    </message>
    <message>
        <source>A passphrase for the encrypted file, which is made now</source>
        <translation>Una frase de contraseña para el archivo cifrado, que se crea ahora</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>Nobody can open the file without it. Whoever forgets it adds the secrets anew.</source>
        <translation>Nadie puede abrir el archivo sin ella. Quien la olvide tiene que añadir los secretos de nuevo.</translation>
    </message>
    <message>
        <source>The encrypted file needs its passphrase.</source>
        <translation>El archivo cifrado necesita su frase de contraseña.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type both again.</source>
        <translation>Las dos frases de contraseña no son iguales. Escriba ambas de nuevo.</translation>
    </message>
    <message>
        <source>Previous session</source>
        <translation>Sesión anterior</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Sesión siguiente</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>Ir a la pregunta</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Agents…</source>
        <translation>Agentes…</translation>
    </message>
    <message>
        <source>Close Vitrine</source>
        <translation>Cerrar Vitrine</translation>
    </message>
    <message>
        <source>Go to sessions</source>
        <translation>Ir a las sesiones</translation>
    </message>
    <message>
        <source>Go to files</source>
        <translation>Ir a los archivos</translation>
    </message>
    <message>
        <source>Go to commands</source>
        <translation>Ir a los comandos</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Pestaña siguiente</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Pestaña anterior</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Cerrar la pestaña</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Texto normal</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nueva ventana</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Show or hide sessions</source>
        <translation>Mostrar u ocultar las sesiones</translation>
    </message>
    <message>
        <source>Show or hide files</source>
        <translation>Mostrar u ocultar los archivos</translation>
    </message>
    <message>
        <source>Show or hide commands</source>
        <translation>Mostrar u ocultar los comandos</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Restablecer la disposición</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Cannot open another window. There are %1 already. Close one first.</source>
        <translation>No se puede abrir otra ventana. Ya hay %1. Cierre antes una.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>KVM is there, but a machine did not start with it within %1 seconds.</source>
        <translation>KVM está, pero una máquina no se inició con él en %1 segundos.</translation>
    </message>
    <message>
        <source>KVM is there, but QEMU could not use it: %1</source>
        <translation>KVM está, pero QEMU no pudo usarlo: %1</translation>
    </message>
    <message>
        <source>Machines run in software emulation, several times slower. Inside a virtual machine, ask for nested virtualization; otherwise look at the kernel's messages about kvm.</source>
        <translation>Las máquinas se ejecutan en emulación por software, varias veces más lenta. Dentro de una máquina virtual, pida virtualización anidada; si no, mire los mensajes del núcleo sobre kvm.</translation>
    </message>
    <message>
        <source>KVM is there, but a machine that was started with it ended at once.</source>
        <translation>KVM está, pero una máquina iniciada con él terminó al momento.</translation>
    </message>
    <message>
        <source>KVM works: a machine started with it.</source>
        <translation>KVM funciona: una máquina se inició con él.</translation>
    </message>
    <message>
        <source>This computer offers no hardware virtualization: %1 is not there.</source>
        <translation>Este equipo no ofrece virtualización por hardware: %1 no está.</translation>
    </message>
    <message>
        <source>Turn on virtualization (VT-x, AMD-V) in the computer's firmware settings. Inside a virtual machine, ask for nested virtualization.</source>
        <translation>Active la virtualización (VT-x, AMD-V) en el firmware del equipo. Dentro de una máquina virtual, pida virtualización anidada.</translation>
    </message>
    <message>
        <source>You may not use hardware virtualization: %1 is not open to you.</source>
        <translation>Usted no puede usar la virtualización por hardware: %1 no le está abierto.</translation>
    </message>
    <message>
        <source>Add yourself to the group kvm (sudo adduser "$USER" kvm), then log out and in again.</source>
        <translation>Añádase al grupo kvm (sudo adduser "$USER" kvm), y cierre la sesión y vuelva a entrar.</translation>
    </message>
    <message>
        <source>Hardware virtualization has not been tried yet since this computer started.</source>
        <translation>La virtualización por hardware aún no se ha probado desde que se inició este equipo.</translation>
    </message>
    <message>
        <source>The folder %1 is not private to you.</source>
        <translation>La carpeta %1 no es privada suya.</translation>
    </message>
    <message>
        <source>Cannot open %1.</source>
        <translation>No se puede abrir %1.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 no es un archivo.</translation>
    </message>
    <message>
        <source>QEMU, which runs the machines, is not installed. Install the package qemu-system-x86.</source>
        <translation>QEMU, que ejecuta las máquinas, no está instalado. Instale el paquete qemu-system-x86.</translation>
    </message>
    <message>
        <source>Cannot start the machine: QEMU does not answer.</source>
        <translation>No se puede iniciar la máquina: QEMU no responde.</translation>
    </message>
    <message>
        <source>Cannot start the machine.</source>
        <translation>No se puede iniciar la máquina.</translation>
    </message>
    <message>
        <source>Cannot make room for a disk.</source>
        <translation>No se puede hacer sitio para un disco.</translation>
    </message>
    <message>
        <source>Cannot start the machine: QEMU ended at once.</source>
        <translation>No se puede iniciar la máquina: QEMU terminó al momento.</translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation>Código de salida %1</translation>
    </message>
    <message>
        <source>The saved state of a machine cannot be loaded.</source>
        <translation>No se puede cargar el estado guardado de una máquina.</translation>
    </message>
    <message>
        <source>The machine has no workspace's disk.</source>
        <translation>La máquina no tiene disco de espacio de trabajo.</translation>
    </message>
    <message>
        <source>The machine does not have these layers.</source>
        <translation>La máquina no tiene estas capas.</translation>
    </message>
    <message>
        <source>QEMU could not merge two layers of the workspace.</source>
        <translation>QEMU no pudo fundir dos capas del espacio de trabajo.</translation>
    </message>
    <message>
        <source>QEMU does not answer.</source>
        <translation>QEMU no responde.</translation>
    </message>
    <message>
        <source>The machine could not be given the session's disk.</source>
        <translation>No se pudo dar a la máquina el disco de la sesión.</translation>
    </message>
    <message>
        <source>Cannot watch another program.</source>
        <translation>No se puede vigilar otro programa.</translation>
    </message>
    <message>
        <source>Cannot shut the machine in.</source>
        <translation>No se puede encerrar la máquina.</translation>
    </message>
    <message>
        <source>The machine in %1 does not run any more.</source>
        <translation>La máquina de %1 ya no se ejecuta.</translation>
    </message>
    <message>
        <source>There is no machine in %1.</source>
        <translation>No hay ninguna máquina en %1.</translation>
    </message>
    <message>
        <source>Cannot understand %1.</source>
        <translation>No se entiende %1.</translation>
    </message>
    <message>
        <source>There is no template in %1.</source>
        <translation>No hay ninguna plantilla en %1.</translation>
    </message>
    <message>
        <source>The template in %1 is damaged.</source>
        <translation>La plantilla de %1 está dañada.</translation>
    </message>
    <message>
        <source>QEMU ended with %1.</source>
        <translation>QEMU terminó con %1.</translation>
    </message>
    <message>
        <source>Two layers of a workspace could not be merged.</source>
        <translation>No se pudieron fundir dos capas de un espacio de trabajo.</translation>
    </message>
    <message>
        <source>QEMU's answers cannot be understood.</source>
        <translation>No se entienden las respuestas de QEMU.</translation>
    </message>
    <message>
        <source>The machine's QEMU does not answer.</source>
        <translation>El QEMU de la máquina no responde.</translation>
    </message>
    <message>
        <source>It closed the connection.</source>
        <translation>Cerró la conexión.</translation>
    </message>
    <message>
        <source>A line is longer than %1 bytes.</source>
        <translation>Una línea supera los %1 bytes.</translation>
    </message>
    <message>
        <source>It did not begin with a greeting.</source>
        <translation>No empezó con un saludo.</translation>
    </message>
    <message>
        <source>QEMU refused a command.</source>
        <translation>QEMU rechazó una orden.</translation>
    </message>
    <message>
        <source>QEMU did not write its state in time.</source>
        <translation>QEMU no escribió su estado a tiempo.</translation>
    </message>
    <message>
        <source>QEMU could not write its state.</source>
        <translation>QEMU no pudo escribir su estado.</translation>
    </message>
    <message>
        <source>The state of a machine could not be saved. Check the space on the store's disk.</source>
        <translation>No se pudo guardar el estado de una máquina. Revise el espacio del disco del almacén.</translation>
    </message>
</context>
</TS>

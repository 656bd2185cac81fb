<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Vitrine</name>
    <message>
        <source>The session has no machine.</source>
        <translation>Die Sitzung hat keine Maschine.</translation>
    </message>
    <message>
        <source>The session's machine does not answer. Resume the session to start another.</source>
        <translation>Die Maschine der Sitzung antwortet nicht. Setzen Sie die Sitzung fort, um eine neue zu starten.</translation>
    </message>
    <message>
        <source>The two states cannot be compared: a folder cannot be listed.</source>
        <translation>Die beiden Stände können nicht verglichen werden: Ein Ordner lässt sich nicht auflisten.</translation>
    </message>
    <message>
        <source>There is no folder for the archive “%1”. Choose another place.</source>
        <translation>Für das Archiv „%1“ gibt es keinen Ordner. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is a file “%1” already. Choose another name.</source>
        <translation>Es gibt schon eine Datei „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The machine could not be brought to rest for it: files that were being written may be cut off in it.</source>
        <translation>Die Maschine ließ sich dafür nicht zur Ruhe bringen: Dateien, in die gerade geschrieben wurde, können darin abgeschnitten sein.</translation>
    </message>
    <message>
        <source>The session cannot be exported: a file of its workspace or of a checkpoint is not there, or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>Die Sitzung kann nicht exportiert werden: Eine Datei ihres Arbeitsbereichs oder eines Prüfpunkts fehlt oder ist eine andere. Legen Sie die Datei zurück oder löschen Sie den Prüfpunkt.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The session was deleted meanwhile.</source>
        <translation>Die Sitzung wurde inzwischen gelöscht.</translation>
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
        <translation>vor 1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation>vor %1 Minuten</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>vor 1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>vor %1 Stunden</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>vor 1 Tag</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message>
        <source>Reading the package lists</source>
        <translation>Paketlisten werden gelesen</translation>
    </message>
    <message>
        <source>Cannot make the image %1: apt on this computer knows no Debian mirror. Add one to its sources, run apt-get update and try again.</source>
        <translation>Das Image %1 kann nicht erstellt werden: apt kennt auf diesem Computer keinen Debian-Spiegel. Tragen Sie einen in seine Quellen ein, rufen Sie apt-get update auf und versuchen Sie es erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n packages</source>
        <translation>
            <numerusform>%n Paket wird geholt</numerusform>
            <numerusform>%n Pakete werden geholt</numerusform>
        </translation>
    </message>
    <message>
        <source>Installing the packages</source>
        <translation>Pakete werden installiert</translation>
    </message>
    <message>
        <source>Writing the disk</source>
        <translation>Die Platte wird geschrieben</translation>
    </message>
    <message>
        <source>Taking out the kernel</source>
        <translation>Der Kernel wird herausgenommen</translation>
    </message>
    <message>
        <source>Cannot make the image %1: it needs about %2 in %3, and %4 is free. Make room there and try again.</source>
        <translation>Das Image %1 kann nicht erstellt werden: Es braucht etwa %2 in %3, frei sind %4. Schaffen Sie dort Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: %2 is not on this computer. Install the package %3 and try again.</source>
        <translation>Das Image %1 kann nicht erstellt werden: %2 ist nicht auf diesem Computer. Installieren Sie das Paket %3 und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: the disk is full. Make room and try again; what is fetched already is kept.</source>
        <translation>Das Image %1 kann nicht erstellt werden: Die Platte ist voll. Schaffen Sie Platz und versuchen Sie es erneut; was schon geholt ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: mke2fs on this computer cannot read archives. Install the package libarchive13t64 and try again.</source>
        <translation>Das Image %1 kann nicht erstellt werden: mke2fs auf diesem Computer kann keine Archive lesen. Installieren Sie das Paket libarchive13t64 und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: this computer's Debian mirror does not carry what it is made of. Name another mirror in the sources of apt and try again.</source>
        <translation>Das Image %1 kann nicht erstellt werden: Der Debian-Spiegel dieses Computers führt nicht, woraus es gemacht wird. Nennen Sie in den Quellen von apt einen anderen Spiegel und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: the packages are not signed by Debian. Update the package debian-archive-keyring, check the mirror and try again.</source>
        <translation>Das Image %1 kann nicht erstellt werden: Die Pakete sind nicht von Debian signiert. Aktualisieren Sie das Paket debian-archive-keyring, prüfen Sie den Spiegel und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cannot fetch the packages of the image %1. Check the network and the proxy settings and try again; what is fetched already is kept.</source>
        <translation>Die Pakete des Images %1 können nicht geholt werden. Prüfen Sie Netzwerk und Proxy-Einstellungen und versuchen Sie es erneut; was schon geholt ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Cannot make the image %1: this computer does not allow it to this account. It needs user namespaces, the package uidmap and a range of ids in /etc/subuid and /etc/subgid.</source>
        <translation>Das Image %1 kann nicht erstellt werden: Dieser Computer erlaubt es diesem Konto nicht. Nötig sind Benutzer-Namensräume, das Paket uidmap und ein Bereich von IDs in /etc/subuid und /etc/subgid.</translation>
    </message>
    <message>
        <source>Cannot make the image %1. The details tell what failed; try again when that is put right.</source>
        <translation>Das Image %1 kann nicht erstellt werden. Die Einzelheiten sagen, was fehlschlug; versuchen Sie es erneut, wenn das behoben ist.</translation>
    </message>
    <message>
        <source>A file of the program that goes into the image cannot be read. Install Vitrine again.</source>
        <translation>Eine Datei des Programms, die in das Image gehört, kann nicht gelesen werden. Installieren Sie Vitrine neu.</translation>
    </message>
    <message>
        <source>An image recipe is broken. Install Vitrine again.</source>
        <translation>Ein Image-Rezept ist beschädigt. Installieren Sie Vitrine neu.</translation>
    </message>
    <message>
        <source>There is no archive “%1”.</source>
        <translation>Es gibt kein Archiv „%1“.</translation>
    </message>
    <message>
        <source>The agent “%1” is another one on this computer. The session runs with that.</source>
        <translation>Der Agent „%1“ ist auf diesem Computer ein anderer. Die Sitzung läuft mit diesem.</translation>
    </message>
    <message>
        <source>The session may use the secrets that the agent “%1” was given on this computer.</source>
        <translation>Die Sitzung darf die Geheimnisse verwenden, die der Agent „%1“ auf diesem Computer bekommen hat.</translation>
    </message>
    <message>
        <source>Rules of the network that name addresses were left out. `vitrine network allow` allows them on this computer.</source>
        <translation>Netzwerkregeln, die Adressen nennen, wurden weggelassen. `vitrine network allow` erlaubt sie auf diesem Computer.</translation>
    </message>
    <message>
        <source>The workspace in the archive cannot be read. Nothing was imported.</source>
        <translation>Der Arbeitsbereich im Archiv kann nicht gelesen werden. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Debian packages</source>
        <translation>Debian-Pakete</translation>
    </message>
    <message>
        <source>Node packages</source>
        <translation>Node-Pakete</translation>
    </message>
    <message>
        <source>Python packages</source>
        <translation>Python-Pakete</translation>
    </message>
    <message>
        <source>Rust packages</source>
        <translation>Rust-Pakete</translation>
    </message>
    <message>
        <source>Go modules</source>
        <translation>Go-Module</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>Interfaces of language models</source>
        <translation>Schnittstellen von Sprachmodellen</translation>
    </message>
    <message>
        <source>Cannot write the output to the disk: the command waits. Free some space on the store's disk.</source>
        <translation>Die Ausgabe kann nicht auf die Platte geschrieben werden: Der Befehl wartet. Schaffen Sie Platz auf der Platte der Ablage.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>There is no room for a machine on the disk of %1: it needs %2 MB. Delete sessions or checkpoints that are not needed, or make room elsewhere on it.</source>
        <translation>Auf der Platte von %1 ist kein Platz für eine Maschine: Sie braucht %2 MB. Löschen Sie nicht benötigte Sitzungen oder Prüfpunkte, oder schaffen Sie anderswo darauf Platz.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1. Check its permissions and the free space.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Prüfen Sie seine Rechte und den freien Platz.</translation>
    </message>
    <message>
        <source>What ran in the session could not go on. QEMU, the image or the processor is another one now, or the saved memory was damaged. The machine was started anew; the files are as they were.</source>
        <translation>Was in der Sitzung lief, konnte nicht weiterlaufen. QEMU, das Image oder der Prozessor ist jetzt ein anderer, oder der gespeicherte Inhalt des Speichers war beschädigt. Die Maschine wurde neu gestartet; die Dateien sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Cannot start the session's machine. Try again; `vitrine doctor` tells what this computer lacks.</source>
        <translation>Die Maschine der Sitzung kann nicht gestartet werden. Versuchen Sie es erneut; `vitrine doctor` sagt, was diesem Computer fehlt.</translation>
    </message>
    <message>
        <source>The restored machine did not answer in time.</source>
        <translation>Die wiederhergestellte Maschine antwortete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The machine has forgotten whose it is.</source>
        <translation>Die Maschine hat vergessen, wem sie gehört.</translation>
    </message>
    <message>
        <source>The machine ended while it started.</source>
        <translation>Die Maschine endete beim Start.</translation>
    </message>
    <message>
        <source>The machine's scratch disk is not to be found.</source>
        <translation>Die Zwischenplatte der Maschine ist nicht zu finden.</translation>
    </message>
    <message>
        <source>The session could not be suspended, and runs on. Check the space on the store's disk.</source>
        <translation>Die Sitzung konnte nicht angehalten werden und läuft weiter. Prüfen Sie den Platz auf der Platte der Ablage.</translation>
    </message>
    <message>
        <source>Cannot take a checkpoint. Check the store's disk.</source>
        <translation>Der Prüfpunkt kann nicht erstellt werden. Prüfen Sie die Platte der Ablage.</translation>
    </message>
    <message>
        <source>The machine ended while a checkpoint of it was taken.</source>
        <translation>Die Maschine endete, während ein Prüfpunkt von ihr erstellt wurde.</translation>
    </message>
    <message>
        <source>Cannot write down the checkpoint. Check the store's disk.</source>
        <translation>Der Prüfpunkt kann nicht vermerkt werden. Prüfen Sie die Platte der Ablage.</translation>
    </message>
    <message>
        <source>Cannot take a checkpoint of the running machine. Stop the session and try again.</source>
        <translation>Von der laufenden Maschine kann kein Prüfpunkt erstellt werden. Stoppen Sie die Sitzung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The workspace's files do not tell how to run its tests. Type the command that does.</source>
        <translation>Aus den Dateien des Arbeitsbereichs geht nicht hervor, wie seine Tests laufen. Geben Sie den Befehl dafür ein.</translation>
    </message>
    <message>
        <source>“%1” is no network policy. Choose none, allowlist or public.</source>
        <translation>„%1“ ist keine Netzwerkrichtlinie. Wählen Sie none, allowlist oder public.</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>Aufgabe %1</translation>
    </message>
    <message>
        <source>Task “%1”</source>
        <translation>Aufgabe „%1“</translation>
    </message>
    <message>
        <source>The file has changed meanwhile, and does not have these lines there any more. Compare again.</source>
        <translation>Die Datei hat sich inzwischen geändert und hat diese Zeilen dort nicht mehr. Vergleichen Sie erneut.</translation>
    </message>
    <message>
        <source>The agent did not take the connection in time. Restart the agent.</source>
        <translation>Der Agent nahm die Verbindung nicht rechtzeitig an. Starten Sie den Agenten neu.</translation>
    </message>
    <message>
        <source>The agent is not listening on port %1. Restart the agent, or look at its log for why it ended.</source>
        <translation>Der Agent lauscht nicht an Port %1. Starten Sie den Agenten neu, oder sehen Sie in seinem Protokoll nach, warum er endete.</translation>
    </message>
    <message>
        <source>The agent ended in the middle of its answer. Restart the agent, then send the prompt again.</source>
        <translation>Der Agent endete mitten in seiner Antwort. Starten Sie den Agenten neu und senden Sie dann den Prompt noch einmal.</translation>
    </message>
    <message>
        <source>The agent closed the connection without an answer. Restart the agent, then send the prompt again.</source>
        <translation>Der Agent schloss die Verbindung ohne Antwort. Starten Sie den Agenten neu und senden Sie dann den Prompt noch einmal.</translation>
    </message>
    <message>
        <source>The agent ended before its answer began. Restart the agent, then send the prompt again.</source>
        <translation>Der Agent endete, bevor seine Antwort begann. Starten Sie den Agenten neu und senden Sie dann den Prompt noch einmal.</translation>
    </message>
    <message>
        <source>The agent's answer is not valid HTTP. Check that the agent serves the HTTP contract on port %1.</source>
        <translation>Die Antwort des Agenten ist kein gültiges HTTP. Prüfen Sie, ob der Agent an Port %1 den HTTP-Vertrag erfüllt.</translation>
    </message>
    <message>
        <source>The agent has nothing at %1 (HTTP status 404). Check that it serves the HTTP contract.</source>
        <translation>Der Agent hat unter %1 nichts (HTTP-Status 404). Prüfen Sie, ob er den HTTP-Vertrag erfüllt.</translation>
    </message>
    <message>
        <source>The agent refused the request (HTTP status %1). Change the prompt, then send it again.</source>
        <translation>Der Agent wies die Anfrage zurück (HTTP-Status %1). Ändern Sie den Prompt und senden Sie ihn dann noch einmal.</translation>
    </message>
    <message>
        <source>The agent failed while it worked on the request (HTTP status %1). Send the prompt again, or restart the agent.</source>
        <translation>Der Agent scheiterte bei der Arbeit an der Anfrage (HTTP-Status %1). Senden Sie den Prompt noch einmal, oder starten Sie den Agenten neu.</translation>
    </message>
    <message>
        <source>The prompt was cancelled.</source>
        <translation>Der Prompt wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The prompt cannot be sent: its %1 has a control character in it.</source>
        <translation>Der Prompt kann nicht gesendet werden: In %1 ist ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>Hardware acceleration</source>
        <translation>Hardware-Beschleunigung</translation>
    </message>
    <message>
        <source>Not known yet: it is tried once an image is there. Machines use software emulation meanwhile.</source>
        <translation>Noch nicht bekannt: Sie wird probiert, sobald es ein Image gibt. Bis dahin laufen Maschinen in Software-Emulation.</translation>
    </message>
    <message>
        <source>Make the default image, then look again.</source>
        <translation>Erstellen Sie das Standard-Image und sehen Sie dann noch einmal nach.</translation>
    </message>
    <message>
        <source>Machines use software emulation (TCG), several times slower than the processor. %1</source>
        <translation>Maschinen laufen in Software-Emulation (TCG), um ein Mehrfaches langsamer als der Prozessor. %1</translation>
    </message>
    <message>
        <source>Turn on virtualization in the computer's firmware settings, and see that /dev/kvm may be opened by you.</source>
        <translation>Schalten Sie in den Firmware-Einstellungen des Computers die Virtualisierung ein, und sorgen Sie dafür, dass Sie /dev/kvm öffnen dürfen.</translation>
    </message>
    <message>
        <source>Machines run on the processor itself (KVM).</source>
        <translation>Maschinen laufen auf dem Prozessor selbst (KVM).</translation>
    </message>
    <message>
        <source>%1 is not installed.</source>
        <translation>%1 ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>Installieren Sie das Paket %1.</translation>
    </message>
    <message>
        <source>Confinement of machines</source>
        <translation>Abschottung der Maschinen</translation>
    </message>
    <message>
        <source>This kernel has no Landlock: a machine that broke out of QEMU could read your files.</source>
        <translation>Dieser Kernel hat kein Landlock: Eine Maschine, die aus QEMU ausbräche, könnte Ihre Dateien lesen.</translation>
    </message>
    <message>
        <source>Use a kernel of 5.13 or newer with Landlock turned on (lsm=…,landlock).</source>
        <translation>Verwenden Sie einen Kernel ab 5.13 mit eingeschaltetem Landlock (lsm=…,landlock).</translation>
    </message>
    <message>
        <source>Landlock version %1 keeps machines from your files, but not from everything else.</source>
        <translation>Landlock Version %1 hält Maschinen von Ihren Dateien fern, aber nicht von allem anderen.</translation>
    </message>
    <message>
        <source>A kernel of 6.12 or newer closes the rest.</source>
        <translation>Ein Kernel ab 6.12 schließt den Rest.</translation>
    </message>
    <message>
        <source>Landlock version %1: QEMU sees only its own session's files, and no network.</source>
        <translation>Landlock Version %1: QEMU sieht nur die Dateien seiner eigenen Sitzung und kein Netzwerk.</translation>
    </message>
    <message>
        <source>Vitrine runs as root; machines run as a user of their own.</source>
        <translation>Vitrine läuft als root; Maschinen laufen unter einem eigenen Benutzer.</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Plattenplatz</translation>
    </message>
    <message>
        <source>%1 free of %2 where the store is.</source>
        <translation>%1 frei von %2, wo die Ablage liegt.</translation>
    </message>
    <message>
        <source>Free some space, or keep the store on a bigger disk (--store).</source>
        <translation>Schaffen Sie Platz, oder legen Sie die Ablage auf eine größere Platte (--store).</translation>
    </message>
    <message>
        <source>Default image</source>
        <translation>Standard-Image</translation>
    </message>
    <message>
        <source>%1 is made: %2, kernel %3.</source>
        <translation>%1 ist erstellt: %2, Kernel %3.</translation>
    </message>
    <message>
        <source>%1 is not made yet. Making it fetches about %2.</source>
        <translation>%1 ist noch nicht erstellt. Dafür wird etwa %2 geholt.</translation>
    </message>
    <message>
        <source>Make it with `vitrine image build %1`, or from the window's first page.</source>
        <translation>Erstellen Sie es mit `vitrine image build %1` oder auf der ersten Seite des Fensters.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Make this folder writable for you.</source>
        <translation>Machen Sie diesen Ordner für sich beschreibbar.</translation>
    </message>
    <message>
        <source>QEMU</source>
        <translation>QEMU</translation>
    </message>
    <message>
        <source>Disk tools</source>
        <translation>Plattenwerkzeuge</translation>
    </message>
    <message>
        <source>File system tools</source>
        <translation>Dateisystemwerkzeuge</translation>
    </message>
    <message>
        <source>Image maker</source>
        <translation>Image-Ersteller</translation>
    </message>
    <message>
        <source>This engine has handed its machines to another one. Try again.</source>
        <translation>Diese Engine hat ihre Maschinen an eine andere übergeben. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The agent's document is longer than a mebibyte.</source>
        <translation>Das Dokument des Agenten ist länger als ein Mebibyte.</translation>
    </message>
    <message>
        <source>Cannot read the command's output.</source>
        <translation>Die Ausgabe des Befehls kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The network of the agent “%1” is off, and a rule would change nothing. Switch it on first: vitrine network policy allowlist -r %1</source>
        <translation>Das Netzwerk des Agenten „%1“ ist aus, und eine Regel würde nichts ändern. Schalten Sie es zuerst ein: vitrine network policy allowlist -r %1</translation>
    </message>
    <message>
        <source>There is no image “%1”. There are: %2.</source>
        <translation>Es gibt kein Image „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>There is an agent “%1” already. Choose another name, or delete that one first.</source>
        <translation>Es gibt schon einen Agenten „%1“. Wählen Sie einen anderen Namen, oder löschen Sie jenen zuerst.</translation>
    </message>
    <message>
        <source>There is no agent “%1”.</source>
        <translation>Es gibt keinen Agenten „%1“.</translation>
    </message>
    <message>
        <source>The agent “%1” still has sessions. Delete these first.</source>
        <translation>Der Agent „%1“ hat noch Sitzungen. Löschen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>There is no display here, so there can be no window (%1).
For the same job in the terminal, step by step: vitrine demo
For all commands: vitrine --help</source>
        <translation>Hier ist keine Anzeige, also kann es kein Fenster geben (%1).
Dieselbe Arbeit im Terminal, Schritt für Schritt: vitrine demo
Alle Befehle: vitrine --help</translation>
    </message>
    <message>
        <source>No machine and no client: the engine ends.</source>
        <translation>Keine Maschine und kein Client: Die Engine endet.</translation>
    </message>
    <message>
        <source>Another engine takes over.</source>
        <translation>Eine andere Engine übernimmt.</translation>
    </message>
    <message>
        <source>Engine %1 on %2, process %3.</source>
        <translation>Engine %1 auf %2, Prozess %3.</translation>
    </message>
    <message>
        <source>Asked to end: stopping all machines.</source>
        <translation>Zum Ende aufgefordert: Alle Maschinen werden gestoppt.</translation>
    </message>
    <message>
        <source>Asked to end: machines that run go on, and the next engine finds them.</source>
        <translation>Zum Ende aufgefordert: Laufende Maschinen laufen weiter, und die nächste Engine findet sie.</translation>
    </message>
    <message>
        <source>No engine runs on the store %1.</source>
        <translation>Auf der Ablage %1 läuft keine Engine.</translation>
    </message>
    <message>
        <source>Another engine has the store %1, but does not answer.</source>
        <translation>Eine andere Engine hat die Ablage %1, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>Its log is %1.</source>
        <translation>Ihr Protokoll ist %1.</translation>
    </message>
    <message>
        <source>The engine has ended, or another one takes its place.</source>
        <translation>Die Engine ist zu Ende, oder eine andere nimmt ihren Platz ein.</translation>
    </message>
    <message>
        <source>Cannot start an engine in the background.</source>
        <translation>Im Hintergrund kann keine Engine gestartet werden.</translation>
    </message>
    <message>
        <source>Cannot write the engine's log %1.</source>
        <translation>Das Protokoll %1 der Engine kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The engine ended while it started. Its log is %1.</source>
        <translation>Die Engine endete beim Start. Ihr Protokoll ist %1.</translation>
    </message>
    <message>
        <source>The engine does not get ready. Its log is %1.</source>
        <translation>Die Engine wird nicht bereit. Ihr Protokoll ist %1.</translation>
    </message>
    <message>
        <source>Vitrine runs already, but it opens no window.</source>
        <translation>Vitrine läuft schon, öffnet aber kein Fenster.</translation>
    </message>
    <message>
        <source>Vitrine runs in the background and does not hand over.</source>
        <translation>Vitrine läuft im Hintergrund und übergibt nicht.</translation>
    </message>
    <message>
        <source>The machines run on, but no engine watches over them. Start Vitrine again to see them.</source>
        <translation>Die Maschinen laufen weiter, aber keine Engine wacht über sie. Starten Sie Vitrine noch einmal, um sie zu sehen.</translation>
    </message>
    <message>
        <source>A checkpoint's name is one line of at most %1 characters. Choose a shorter one.</source>
        <translation>Der Name eines Prüfpunkts ist eine Zeile von höchstens %1 Zeichen. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>The command is empty. Type what to run.</source>
        <translation>Der Befehl ist leer. Geben Sie ein, was laufen soll.</translation>
    </message>
    <message>
        <source>The command is %1 bytes long. At most %2 are possible; put it into a script.</source>
        <translation>Der Befehl ist %1 Bytes lang. Höchstens %2 sind möglich; legen Sie ihn in ein Skript.</translation>
    </message>
    <message>
        <source>The command has a zero byte. Remove it.</source>
        <translation>Der Befehl enthält ein Nullbyte. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>The time limit is %1 s. Choose 1 to 3600 s.</source>
        <translation>Die Zeitgrenze ist %1 s. Wählen Sie 1 bis 3600 s.</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of a command.</source>
        <translation>„%1“ kann nicht die Kennung eines Befehls sein.</translation>
    </message>
    <message>
        <source>Cannot make a host key for the door.</source>
        <translation>Für die Tür kann kein Hostschlüssel erzeugt werden.</translation>
    </message>
    <message>
        <source>Cannot write the door's host key to %1.</source>
        <translation>Der Hostschlüssel der Tür kann nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>Cannot read the door's host key from %1.</source>
        <translation>Der Hostschlüssel der Tür kann nicht aus %1 gelesen werden.</translation>
    </message>
    <message>
        <source>Others can read the door's host key in %1. Delete the file: a new one is made at the next start.</source>
        <translation>Andere können den Hostschlüssel der Tür in %1 lesen. Löschen Sie die Datei: Beim nächsten Start wird ein neuer erzeugt.</translation>
    </message>
    <message>
        <source>The door's host key in %1 is damaged. Delete the file: a new one is made at the next start.</source>
        <translation>Der Hostschlüssel der Tür in %1 ist beschädigt. Löschen Sie die Datei: Beim nächsten Start wird ein neuer erzeugt.</translation>
    </message>
    <message>
        <source>Cannot write the door's public key to %1.</source>
        <translation>Der öffentliche Schlüssel der Tür kann nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>A machine listens for clients on its own 127.0.0.1 alone. Leave the address out, or write localhost.</source>
        <translation>Eine Maschine lauscht für Clients nur auf ihrem eigenen 127.0.0.1. Lassen Sie die Adresse weg, oder schreiben Sie localhost.</translation>
    </message>
    <message>
        <source>One connection may listen on %1 ports of a machine. Close others first.</source>
        <translation>Eine Verbindung darf an %1 Ports einer Maschine lauschen. Schließen Sie zuerst andere.</translation>
    </message>
    <message>
        <source>This connection does not listen on port %1 of the machine.</source>
        <translation>Diese Verbindung lauscht nicht an Port %1 der Maschine.</translation>
    </message>
    <message>
        <source>Cannot use the door's host key.</source>
        <translation>Der Hostschlüssel der Tür kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken. Choose another with --ssh-port, or 0 for a free one.</source>
        <translation>Port %1 dieses Computers ist belegt. Wählen Sie mit --ssh-port einen anderen, oder 0 für einen freien.</translation>
    </message>
    <message>
        <source>Cannot listen on port %1.</source>
        <translation>An Port %1 kann nicht gelauscht werden.</translation>
    </message>
    <message>
        <source>no name for a file</source>
        <translation>kein Name für eine Datei</translation>
    </message>
    <message>
        <source>too deep</source>
        <translation>zu tief</translation>
    </message>
    <message>
        <source>git's own files</source>
        <translation>Gits eigene Dateien</translation>
    </message>
    <message>
        <source>no file that can be copied</source>
        <translation>keine Datei, die kopiert werden kann</translation>
    </message>
    <message>
        <source>a link that leads out of the folder</source>
        <translation>ein Verweis, der aus dem Ordner hinausführt</translation>
    </message>
    <message>
        <source>a link stands in the way</source>
        <translation>ein Verweis ist im Weg</translation>
    </message>
    <message>
        <source>deleted there</source>
        <translation>dort gelöscht</translation>
    </message>
    <message>
        <source>there is one of that name</source>
        <translation>es gibt schon etwas mit diesem Namen</translation>
    </message>
    <message>
        <source>something else there</source>
        <translation>dort ist etwas anderes</translation>
    </message>
    <message>
        <source>changed there</source>
        <translation>dort geändert</translation>
    </message>
    <message>
        <source>A link stands in the way of %1.</source>
        <translation>Ein Verweis ist %1 im Weg.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ist schon da.</translation>
    </message>
    <message>
        <source>The folder %1 has files of yours in it.</source>
        <translation>Im Ordner %1 sind Dateien von Ihnen.</translation>
    </message>
    <message>
        <source>Cannot change %1.</source>
        <translation>%1 kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Taking back %1 of %2 files</source>
        <translation>%1 von %2 Dateien werden zurückgeholt</translation>
    </message>
    <message>
        <source>the session changes it right now</source>
        <translation>die Sitzung ändert es gerade</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>%1 is a place where git keeps its own files. Choose the folder with the files themselves.</source>
        <translation>%1 ist ein Ort, an dem Git seine eigenen Dateien hat. Wählen Sie den Ordner mit den Dateien selbst.</translation>
    </message>
    <message>
        <source>Cannot make a temporary folder.</source>
        <translation>Es kann kein temporärer Ordner angelegt werden.</translation>
    </message>
    <message>
        <source>git could not be started. Install git, then try again.</source>
        <translation>git konnte nicht gestartet werden. Installieren Sie git, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>git did not end with %1 in two minutes.</source>
        <translation>git wurde mit %1 in zwei Minuten nicht fertig.</translation>
    </message>
    <message>
        <source>git could not say which files of %1 are to be taken.</source>
        <translation>git konnte nicht sagen, welche Dateien von %1 zu nehmen sind.</translation>
    </message>
    <message>
        <source>There are more than %1 repositories in it.</source>
        <translation>Es sind mehr als %1 Repositorys darin.</translation>
    </message>
    <message>
        <source>There are more than %1 files in it.</source>
        <translation>Es sind mehr als %1 Dateien darin.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>What .gitignore leaves out is known to git alone, and this computer has none. Install git, or take everything (--all).</source>
        <translation>Was .gitignore auslässt, weiß nur git, und dieser Computer hat keines. Installieren Sie git, oder nehmen Sie alles (--all).</translation>
    </message>
    <message>
        <source>The folder takes %1, and the workspace has room for %2. Use an agent with a larger workspace, or leave something out.</source>
        <translation>Der Ordner braucht %1, und der Arbeitsbereich hat Platz für %2. Verwenden Sie einen Agenten mit größerem Arbeitsbereich, oder lassen Sie etwas weg.</translation>
    </message>
    <message>
        <source>The folder has %1 files and folders, and the workspace has room for %2. Use an agent with a larger workspace, or leave something out.</source>
        <translation>Der Ordner hat %1 Dateien und Ordner, und der Arbeitsbereich hat Platz für %2. Verwenden Sie einen Agenten mit größerem Arbeitsbereich, oder lassen Sie etwas weg.</translation>
    </message>
    <message>
        <source>There are more than %1 files in it. Choose a smaller folder.</source>
        <translation>Es sind mehr als %1 Dateien darin. Wählen Sie einen kleineren Ordner.</translation>
    </message>
    <message>
        <source>Copying: %1 of %2 files, %3 of %4</source>
        <translation>Kopiert: %1 von %2 Dateien, %3 von %4</translation>
    </message>
    <message>
        <source>“%1” is no git address. Use one like https://host/path.git or git@host:path.</source>
        <translation>„%1“ ist keine Git-Adresse. Verwenden Sie eine wie https://host/path.git oder git@host:path.</translation>
    </message>
    <message>
        <source>git clones in the machine, which does not see this computer's files. Give the folder itself instead of %1.</source>
        <translation>git klont in der Maschine, und die sieht die Dateien dieses Computers nicht. Geben Sie statt %1 den Ordner selbst an.</translation>
    </message>
    <message>
        <source>The address has a key in it, which the machine would see. Keep the key as a secret, and give the address without it.</source>
        <translation>Die Adresse enthält einen Schlüssel, den die Maschine sehen würde. Bewahren Sie den Schlüssel als Geheimnis auf, und geben Sie die Adresse ohne ihn an.</translation>
    </message>
    <message>
        <source>No branch is called “%1”.</source>
        <translation>Kein Branch heißt „%1“.</translation>
    </message>
    <message>
        <source>Cloning %1…</source>
        <translation>%1 wird geklont…</translation>
    </message>
    <message>
        <source>The machine ended while git was cloning.</source>
        <translation>Die Maschine endete, während git klonte.</translation>
    </message>
    <message>
        <source>Could not clone %1. %2: %3</source>
        <translation>%1 konnte nicht geklont werden. %2: %3</translation>
    </message>
    <message>
        <source>Could not clone %1 within an hour.</source>
        <translation>%1 konnte nicht in einer Stunde geklont werden.</translation>
    </message>
    <message>
        <source>Could not clone %1. The agent's image has no git. Use an image with git.</source>
        <translation>%1 konnte nicht geklont werden. Das Image des Agenten hat kein git. Verwenden Sie ein Image mit git.</translation>
    </message>
    <message>
        <source>Could not clone %1. git ended with exit code %2.</source>
        <translation>%1 konnte nicht geklont werden. git endete mit Rückgabewert %2.</translation>
    </message>
    <message>
        <source>Starting the machine…</source>
        <translation>Die Maschine wird gestartet…</translation>
    </message>
    <message>
        <source>Taking a checkpoint…</source>
        <translation>Prüfpunkt wird erstellt…</translation>
    </message>
    <message>
        <source>The session %1 could not be deleted: %2</source>
        <translation>Die Sitzung %1 konnte nicht gelöscht werden: %2</translation>
    </message>
    <message>
        <source>Comparing the workspace with what it began with…</source>
        <translation>Der Arbeitsbereich wird mit seinem Anfang verglichen…</translation>
    </message>
    <message>
        <source>More than %1 files have changed. Take them back folder by folder.</source>
        <translation>Mehr als %1 Dateien haben sich geändert. Holen Sie sie Ordner für Ordner zurück.</translation>
    </message>
    <message>
        <source>Looking at %1 of %2 files in the folder</source>
        <translation>%1 von %2 Dateien im Ordner werden angesehen</translation>
    </message>
    <message>
        <source>Cannot use the folder %1.</source>
        <translation>Der Ordner %1 kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>“%1” is no name for a file.</source>
        <translation>„%1“ ist kein Name für eine Datei.</translation>
    </message>
    <message>
        <source>%1 changes right now.</source>
        <translation>%1 ändert sich gerade.</translation>
    </message>
    <message>
        <source>%1 has changed meanwhile.</source>
        <translation>%1 hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>The link %1 leads out of the folder.</source>
        <translation>Der Verweis %1 führt aus dem Ordner hinaus.</translation>
    </message>
    <message>
        <source>Writing %1 of %2 files</source>
        <translation>%1 von %2 Dateien werden geschrieben</translation>
    </message>
    <message>
        <source>The request's target is malformed.</source>
        <translation>Das Ziel der Anfrage ist fehlerhaft.</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>Unter diesem Pfad ist nichts.</translation>
    </message>
    <message>
        <source>This path does not take the method %1.</source>
        <translation>Dieser Pfad nimmt die Methode %1 nicht an.</translation>
    </message>
    <message>
        <source>The host shows no key.</source>
        <translation>Der Host zeigt keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The SSH host key of %1, %2, is revoked: it is in other hands. Nothing was sent to it.</source>
        <translation>Der SSH-Hostschlüssel von %1, %2, ist widerrufen: Er ist in anderen Händen. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>THE SSH HOST KEY OF %1 HAS CHANGED. Somebody may stand between you and the host; nothing was sent to it. It shows %2. Ask whoever runs the host. If that is its new key, remove the old one from known_hosts on the computer that Vitrine runs on (ssh-keygen -R '%1'), then: vitrine network trust-host %1</source>
        <translation>DER SSH-HOSTSCHLÜSSEL VON %1 HAT SICH GEÄNDERT. Jemand könnte zwischen Ihnen und dem Host stehen; es wurde nichts dorthin gesendet. Er zeigt %2. Fragen Sie, wer den Host betreibt. Ist das sein neuer Schlüssel, so entfernen Sie den alten aus known_hosts auf dem Computer, auf dem Vitrine läuft (ssh-keygen -R '%1'), dann: vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>The SSH host key of %1 cannot be looked up in known_hosts. Mend the lines of this host there.</source>
        <translation>Der SSH-Hostschlüssel von %1 kann nicht in known_hosts nachgeschlagen werden. Bringen Sie dort die Zeilen dieses Hosts in Ordnung.</translation>
    </message>
    <message>
        <source>The SSH host key of %1 is not known here. It shows %2. If that is right, on the computer that Vitrine runs on: vitrine network trust-host %1</source>
        <translation>Der SSH-Hostschlüssel von %1 ist hier nicht bekannt. Er zeigt %2. Ist das richtig, dann auf dem Computer, auf dem Vitrine läuft: vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>The SSH host key of %1, %2, was refused by the person. Nothing was sent to it. If it is right after all, on the computer that Vitrine runs on: vitrine network trust-host %1</source>
        <translation>Der SSH-Hostschlüssel von %1, %2, wurde von Hand abgelehnt. Es wurde nichts dorthin gesendet. Ist er doch richtig, dann auf dem Computer, auf dem Vitrine läuft: vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>Cannot write the host key to %1.</source>
        <translation>Der Hostschlüssel kann nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 does not speak SSH as it should.</source>
        <translation>%1 spricht SSH nicht so, wie es sollte.</translation>
    </message>
    <message>
        <source>%1 takes none of your SSH keys. Vitrine asks the ssh-agent that its engine was started with, and uses key files without a passphrase; put the key into the agent: ssh-add</source>
        <translation>%1 nimmt keinen Ihrer SSH-Schlüssel an. Vitrine fragt den ssh-agent, mit dem seine Engine gestartet wurde, und verwendet Schlüsseldateien ohne Passphrase; geben Sie den Schlüssel dem Agenten: ssh-add</translation>
    </message>
    <message>
        <source>Cannot log in to %1 with your SSH keys.</source>
        <translation>Die Anmeldung bei %1 mit Ihren SSH-Schlüsseln gelingt nicht.</translation>
    </message>
    <message>
        <source>The computer has no memory left.</source>
        <translation>Der Computer hat keinen Speicher mehr.</translation>
    </message>
    <message>
        <source>%1 does not run %2.</source>
        <translation>%1 führt %2 nicht aus.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Die Verbindung zu %1 brach ab.</translation>
    </message>
    <message>
        <source>The machine's ssh said something that makes no sense.</source>
        <translation>Das ssh der Maschine sagte etwas, das keinen Sinn ergibt.</translation>
    </message>
    <message>
        <source>Logging in took too long; the ssh-agent may be waiting for an answer.</source>
        <translation>Die Anmeldung dauerte zu lange; vielleicht wartet der ssh-agent auf eine Antwort.</translation>
    </message>
    <message>
        <source>The session has too many calls of git over SSH at a time. Try again.</source>
        <translation>Die Sitzung hat zu viele Aufrufe von Git über SSH zugleich. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Git over SSH is switched off on this computer (setting %1).</source>
        <translation>Git über SSH ist auf diesem Computer ausgeschaltet (Einstellung %1).</translation>
    </message>
    <message>
        <source>This session may not use your SSH keys on %1: no rule names it with its port. Groups, rules without a port and the policy public do not count here.</source>
        <translation>Diese Sitzung darf Ihre SSH-Schlüssel auf %1 nicht verwenden: Keine Regel nennt ihn mit seinem Port. Gruppen, Regeln ohne Port und die Richtlinie public zählen hier nicht.</translation>
    </message>
    <message>
        <source>To allow it, on the computer that Vitrine runs on: vitrine network allow %1 %2</source>
        <translation>Um es zu erlauben, auf dem Computer, auf dem Vitrine läuft: vitrine network allow %1 %2</translation>
    </message>
    <message>
        <source>Too many calls of git over SSH are under way. Try again.</source>
        <translation>Es laufen zu viele Aufrufe von Git über SSH. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The program in the machine did not wait.</source>
        <translation>Das Programm in der Maschine wartete nicht.</translation>
    </message>
    <message>
        <source>The user's name is not one that Vitrine passes on.</source>
        <translation>Der Benutzername ist keiner, den Vitrine weitergibt.</translation>
    </message>
    <message>
        <source>Over SSH a session runs git-upload-pack, git-receive-pack and git-upload-archive with one path, and nothing else. Programs for other things need a key that is made in the machine.</source>
        <translation>Über SSH führt eine Sitzung git-upload-pack, git-receive-pack und git-upload-archive mit einem Pfad aus, und sonst nichts. Programme für anderes brauchen einen Schlüssel, der in der Maschine erzeugt wird.</translation>
    </message>
    <message>
        <source>The path of the repository is not one that Vitrine passes on.</source>
        <translation>Der Pfad des Repositorys ist keiner, den Vitrine weitergibt.</translation>
    </message>
    <message>
        <source>The host is neither a host name nor an address.</source>
        <translation>Der Host ist weder ein Hostname noch eine Adresse.</translation>
    </message>
    <message>
        <source>The port is none.</source>
        <translation>Der Port ist keiner.</translation>
    </message>
    <message>
        <source>That question is over. Run the program in the session again.</source>
        <translation>Diese Frage ist vorbei. Starten Sie das Programm in der Sitzung noch einmal.</translation>
    </message>
    <message>
        <source>That question is over.</source>
        <translation>Diese Frage ist vorbei.</translation>
    </message>
    <message>
        <source>A path begins with / and has at most 4,096 bytes.</source>
        <translation>Ein Pfad beginnt mit / und hat höchstens 4.096 Bytes.</translation>
    </message>
    <message>
        <source>Cannot list %1.</source>
        <translation>%1 kann nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>Cannot look at %1.</source>
        <translation>%1 kann nicht angesehen werden.</translation>
    </message>
    <message>
        <source>Cannot read %1.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Write at most 16 MiB at once.</source>
        <translation>Schreiben Sie höchstens 16 MiB auf einmal.</translation>
    </message>
    <message>
        <source>Cannot rename %1.</source>
        <translation>%1 kann nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>Cannot make the link %1.</source>
        <translation>Der Verweis %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>A link leads to a name of 4,096 bytes at most.</source>
        <translation>Ein Verweis führt zu einem Namen von höchstens 4.096 Bytes.</translation>
    </message>
    <message>
        <source>Cannot delete %1.</source>
        <translation>%1 kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Cannot set the mode and time of %1.</source>
        <translation>Rechte und Zeit von %1 können nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>The machine's channel has been opened already.</source>
        <translation>Der Kanal der Maschine wurde schon geöffnet.</translation>
    </message>
    <message>
        <source>The machine could not be set up for this session.</source>
        <translation>Die Maschine konnte nicht für diese Sitzung eingerichtet werden.</translation>
    </message>
    <message>
        <source>The machine's clock could not be set.</source>
        <translation>Die Uhr der Maschine konnte nicht gestellt werden.</translation>
    </message>
    <message>
        <source>The machine could not write everything to its disks.</source>
        <translation>Die Maschine konnte nicht alles auf ihre Platten schreiben.</translation>
    </message>
    <message>
        <source>The machine's workspace could not be brought to rest.</source>
        <translation>Der Arbeitsbereich der Maschine ließ sich nicht zur Ruhe bringen.</translation>
    </message>
    <message>
        <source>The machine's workspace did not stay at rest.</source>
        <translation>Der Arbeitsbereich der Maschine blieb nicht in Ruhe.</translation>
    </message>
    <message>
        <source>The machine could not be told to power off.</source>
        <translation>Die Maschine ließ sich nicht zum Ausschalten bringen.</translation>
    </message>
    <message>
        <source>The machine did not say how much memory it has.</source>
        <translation>Die Maschine sagte nicht, wie viel Speicher sie hat.</translation>
    </message>
    <message>
        <source>The machine could not be given this computer's certificates.</source>
        <translation>Der Maschine konnten die Zertifikate dieses Computers nicht gegeben werden.</translation>
    </message>
    <message>
        <source>The machine does not answer.</source>
        <translation>Die Maschine antwortet nicht.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Cannot watch %1.</source>
        <translation>%1 kann nicht beobachtet werden.</translation>
    </message>
    <message>
        <source>Cannot end watching.</source>
        <translation>Das Beobachten kann nicht beendet werden.</translation>
    </message>
    <message>
        <source>The machine's channel is closed.</source>
        <translation>Der Kanal der Maschine ist geschlossen.</translation>
    </message>
    <message>
        <source>Too much is waiting for the machine.</source>
        <translation>Zu vieles wartet auf die Maschine.</translation>
    </message>
    <message>
        <source>The machine's channel was closed.</source>
        <translation>Der Kanal der Maschine wurde geschlossen.</translation>
    </message>
    <message>
        <source>The machine sent something that makes no sense. Stop it and start it again.</source>
        <translation>Die Maschine sendete etwas, das keinen Sinn ergibt. Stoppen Sie sie und starten Sie sie wieder.</translation>
    </message>
    <message>
        <source>The connection to the machine was lost.</source>
        <translation>Die Verbindung zur Maschine ging verloren.</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>Sie antwortet nicht.</translation>
    </message>
    <message>
        <source>The machine was started by another version of this program. Stop it and start it again.</source>
        <translation>Die Maschine wurde von einer anderen Version dieses Programms gestartet. Stoppen Sie sie und starten Sie sie wieder.</translation>
    </message>
    <message>
        <source>The machine did not answer in time. Try to start it again.</source>
        <translation>Die Maschine antwortete nicht rechtzeitig. Versuchen Sie, sie noch einmal zu starten.</translation>
    </message>
    <message>
        <source>Cannot listen on port %1 in the machine.</source>
        <translation>In der Maschine kann an Port %1 nicht gelauscht werden.</translation>
    </message>
    <message>
        <source>A program in the machine listens on port %1 already. Choose another one.</source>
        <translation>Ein Programm in der Maschine lauscht schon an Port %1. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Cannot start %1 in the machine.</source>
        <translation>%1 kann in der Maschine nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Its arguments and environment are too long.</source>
        <translation>Seine Argumente und seine Umgebung sind zu lang.</translation>
    </message>
    <message>
        <source>Cannot take up a process of the machine.</source>
        <translation>Ein Prozess der Maschine kann nicht aufgenommen werden.</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>Die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>Cannot reach port %1 in the machine.</source>
        <translation>Port %1 in der Maschine ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Nothing answers on port %1 in the machine.</source>
        <translation>An Port %1 in der Maschine antwortet nichts.</translation>
    </message>
    <message>
        <source>The connection in the machine broke off.</source>
        <translation>Die Verbindung in der Maschine brach ab.</translation>
    </message>
    <message>
        <source>There is no image %1, and no other either. Install Vitrine again.</source>
        <translation>Es gibt kein Image %1 und auch kein anderes. Installieren Sie Vitrine neu.</translation>
    </message>
    <message>
        <source>There is no image %1. Choose one of these: %2.</source>
        <translation>Es gibt kein Image %1. Wählen Sie eines von diesen: %2.</translation>
    </message>
    <message>
        <source>Cannot start a machine: the program that runs inside it is missing. Install Vitrine again.</source>
        <translation>Es kann keine Maschine gestartet werden: Das Programm, das in ihr läuft, fehlt. Installieren Sie Vitrine neu.</translation>
    </message>
    <message>
        <source>Cannot start a machine: the program that runs inside it cannot be read. Install Vitrine again.</source>
        <translation>Es kann keine Maschine gestartet werden: Das Programm, das in ihr läuft, kann nicht gelesen werden. Installieren Sie Vitrine neu.</translation>
    </message>
    <message>
        <source>Cannot start a machine: the image %1 is damaged. Delete its folder and make it again.</source>
        <translation>Es kann keine Maschine gestartet werden: Das Image %1 ist beschädigt. Löschen Sie seinen Ordner und erstellen Sie es neu.</translation>
    </message>
    <message>
        <source>Cannot start a machine: its first file system cannot be written. Check the disk and try again.</source>
        <translation>Es kann keine Maschine gestartet werden: Ihr erstes Dateisystem kann nicht geschrieben werden. Prüfen Sie die Platte und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cannot make the image %1 in %2.</source>
        <translation>Das Image %1 kann nicht in %2 erstellt werden.</translation>
    </message>
    <message>
        <source>Waiting for another program that makes an image here</source>
        <translation>Warten auf ein anderes Programm, das hier ein Image erstellt</translation>
    </message>
    <message>
        <source>The image %1 is not made yet. Make it first.</source>
        <translation>Das Image %1 ist noch nicht erstellt. Erstellen Sie es zuerst.</translation>
    </message>
    <message>
        <source>The prompt is longer than 100 MB. Put it into a file of the workspace.</source>
        <translation>Der Prompt ist länger als 100 MB. Legen Sie ihn in eine Datei des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of an invocation.</source>
        <translation>„%1“ kann nicht die Kennung eines Aufrufs sein.</translation>
    </message>
    <message>
        <source>The file holds no test results.</source>
        <translation>Die Datei enthält keine Testergebnisse.</translation>
    </message>
    <message>
        <source>The file with test results is broken.</source>
        <translation>Die Datei mit Testergebnissen ist beschädigt.</translation>
    </message>
    <message>
        <source>a public address</source>
        <translation>eine öffentliche Adresse</translation>
    </message>
    <message>
        <source>an unspecified address, which is this computer</source>
        <translation>eine unbestimmte Adresse, also dieser Computer</translation>
    </message>
    <message>
        <source>a loopback address of this computer</source>
        <translation>eine Loopback-Adresse dieses Computers</translation>
    </message>
    <message>
        <source>a link-local address</source>
        <translation>eine Link-local-Adresse</translation>
    </message>
    <message>
        <source>a private address</source>
        <translation>eine private Adresse</translation>
    </message>
    <message>
        <source>a shared address (100.64.0.0/10)</source>
        <translation>eine geteilte Adresse (100.64.0.0/10)</translation>
    </message>
    <message>
        <source>a unique-local address</source>
        <translation>eine Unique-local-Adresse</translation>
    </message>
    <message>
        <source>a multicast address</source>
        <translation>eine Multicast-Adresse</translation>
    </message>
    <message>
        <source>a broadcast address</source>
        <translation>eine Broadcast-Adresse</translation>
    </message>
    <message>
        <source>a reserved address</source>
        <translation>eine reservierte Adresse</translation>
    </message>
    <message>
        <source>an address of this computer</source>
        <translation>eine Adresse dieses Computers</translation>
    </message>
    <message>
        <source>Vitrine ended, and the connection with it.</source>
        <translation>Vitrine endete und mit ihm die Verbindung.</translation>
    </message>
    <message>
        <source>This computer's environment names the proxy %1, which sessions cannot go out through. Set http_proxy and https_proxy to an HTTP proxy, or unset them, and start Vitrine again.</source>
        <translation>Die Umgebung dieses Computers nennt den Proxy %1, über den Sitzungen nicht hinauskönnen. Setzen Sie http_proxy und https_proxy auf einen HTTP-Proxy oder entfernen Sie sie, und starten Sie Vitrine neu.</translation>
    </message>
    <message>
        <source>“%1” is no network rule. Write a host (api.example.com), all hosts below one (*.example.com), an address or a range (10.0.0.0/8), each with :PORT or without, or a group (@npm).</source>
        <translation>„%1“ ist keine Netzwerkregel. Schreiben Sie einen Host (api.example.com), alle Hosts unter einem (*.example.com), eine Adresse oder einen Bereich (10.0.0.0/8), jeweils mit oder ohne :PORT, oder eine Gruppe (@npm).</translation>
    </message>
    <message>
        <source>%1 network rules are too many. At most %2 are possible; names below one name are one rule (*.example.com).</source>
        <translation>%1 Netzwerkregeln sind zu viele. Höchstens %2 sind möglich; Namen unter einem Namen sind eine Regel (*.example.com).</translation>
    </message>
    <message>
        <source>There is no group of network rules “%1”. There are: %2.</source>
        <translation>Es gibt keine Gruppe von Netzwerkregeln „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>Looking up %1 took too long.</source>
        <translation>Das Nachschlagen von %1 dauerte zu lange.</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, has no address.</source>
        <translation>Der Proxy dieses Computers, %1, hat keine Adresse.</translation>
    </message>
    <message>
        <source>%1 has no address, or no name server knows it.</source>
        <translation>%1 hat keine Adresse, oder kein Nameserver kennt ihn.</translation>
    </message>
    <message>
        <source>%1 leads to %2</source>
        <translation>%1 führt zu %2</translation>
    </message>
    <message>
        <source>this computer's proxy, %1,</source>
        <translation>der Proxy dieses Computers, %1,</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Cannot connect to %1.</source>
        <translation>Zu %1 kann keine Verbindung hergestellt werden.</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, has hung up.</source>
        <translation>Der Proxy dieses Computers, %1, hat aufgelegt.</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, does not answer.</source>
        <translation>Der Proxy dieses Computers, %1, antwortet nicht.</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, does not connect to %2.</source>
        <translation>Der Proxy dieses Computers, %1, verbindet nicht mit %2.</translation>
    </message>
    <message>
        <source>To change that, on the computer that Vitrine runs on: vitrine network policy allowlist %1</source>
        <translation>Um das zu ändern, auf dem Computer, auf dem Vitrine läuft: vitrine network policy allowlist %1</translation>
    </message>
    <message>
        <source>The session has too many connections at a time. Try again.</source>
        <translation>Die Sitzung hat zu viele Verbindungen zugleich. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no %1 here.</source>
        <translation>Hier gibt es kein %1.</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Regel: %1</translation>
    </message>
    <message>
        <source>The session's network policy has just changed. Try again.</source>
        <translation>Die Netzwerkrichtlinie der Sitzung hat sich gerade geändert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The session's network policy was changed.</source>
        <translation>Die Netzwerkrichtlinie der Sitzung wurde geändert.</translation>
    </message>
    <message>
        <source>This session's network is off (policy none): nothing is reached.</source>
        <translation>Das Netzwerk dieser Sitzung ist aus (Richtlinie none): Nichts wird erreicht.</translation>
    </message>
    <message>
        <source>“%1” is neither a host name nor an address.</source>
        <translation>„%1“ ist weder ein Hostname noch eine Adresse.</translation>
    </message>
    <message>
        <source>%1 is not among what this session may reach (policy allowlist).</source>
        <translation>%1 gehört nicht zu dem, was diese Sitzung erreichen darf (Richtlinie allowlist).</translation>
    </message>
    <message>
        <source>%1 is %2, which no rule names.</source>
        <translation>%1 ist %2, die keine Regel nennt.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>Die Verbindung brach ab.</translation>
    </message>
    <message>
        <source>TLS cannot be set up on this computer.</source>
        <translation>TLS kann auf diesem Computer nicht eingerichtet werden.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not one that this computer trusts.</source>
        <translation>Dem Zertifikat von %1 vertraut dieser Computer nicht.</translation>
    </message>
    <message>
        <source>%1 does not speak TLS as this computer does.</source>
        <translation>%1 spricht TLS nicht so wie dieser Computer.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a secret. Use at most 64 letters, digits, “.”, “_” and “-”, beginning with a letter or digit.</source>
        <translation>„%1“ kann nicht der Name eines Geheimnisses sein. Verwenden Sie höchstens 64 Buchstaben, Ziffern, „.“, „_“ und „-“, mit einem Buchstaben oder einer Ziffer am Anfang.</translation>
    </message>
    <message>
        <source>A command that prints the secret is needed.</source>
        <translation>Nötig ist ein Befehl, der das Geheimnis ausgibt.</translation>
    </message>
    <message>
        <source>A value counts for 0 to 86400 seconds.</source>
        <translation>Ein Wert gilt 0 bis 86400 Sekunden.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Port %1 is open already, as port %2 of this computer. Close it first: vitrine port remove %1</source>
        <translation>Port %1 ist schon offen, als Port %2 dieses Computers. Schließen Sie ihn zuerst: vitrine port remove %1</translation>
    </message>
    <message>
        <source>The session has %1 ports open. Close one first.</source>
        <translation>Die Sitzung hat %1 Ports offen. Schließen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>Port %1 of the session is not open on this computer.</source>
        <translation>Port %1 der Sitzung ist auf diesem Computer nicht offen.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken. Choose another one, or none: then a free one is taken.</source>
        <translation>Port %1 dieses Computers ist belegt. Wählen Sie einen anderen, oder keinen: Dann wird ein freier genommen.</translation>
    </message>
    <message>
        <source>Cannot listen on port %1 of this computer.</source>
        <translation>An Port %1 dieses Computers kann nicht gelauscht werden.</translation>
    </message>
    <message>
        <source>This port belongs to a session of Vitrine. Open it with a fresh URL: vitrine port list
</source>
        <translation>Dieser Port gehört zu einer Sitzung von Vitrine. Öffnen Sie ihn mit einer frischen URL: vitrine port list
</translation>
    </message>
    <message>
        <source>The connection to the engine has ended.</source>
        <translation>Die Verbindung zur Engine ist zu Ende.</translation>
    </message>
    <message>
        <source>The engine that runs on this store is of another version of Vitrine (%1). Stop it first: vitrine engine stop.</source>
        <translation>Die Engine auf dieser Ablage hat eine andere Version von Vitrine (%1). Stoppen Sie sie zuerst: vitrine engine stop.</translation>
    </message>
    <message>
        <source>Cannot open the engine's socket. Look at the folder %1.</source>
        <translation>Der Socket der Engine kann nicht geöffnet werden. Sehen Sie sich den Ordner %1 an.</translation>
    </message>
    <message>
        <source>The running engine cannot do this. It may be older than this program.</source>
        <translation>Die laufende Engine kann das nicht. Vielleicht ist sie älter als dieses Programm.</translation>
    </message>
    <message>
        <source>The running engine is of another version of Vitrine. Stop it first: vitrine engine stop.</source>
        <translation>Die laufende Engine hat eine andere Version von Vitrine. Stoppen Sie sie zuerst: vitrine engine stop.</translation>
    </message>
    <message>
        <source>The running engine did not understand the request.</source>
        <translation>Die laufende Engine verstand die Anfrage nicht.</translation>
    </message>
    <message>
        <source>Too many requests wait already. Try again.</source>
        <translation>Es warten schon zu viele Anfragen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Too much output is followed already.</source>
        <translation>Es wird schon zu viel Ausgabe verfolgt.</translation>
    </message>
    <message>
        <source>Too many shells are open already.</source>
        <translation>Es sind schon zu viele Shells offen.</translation>
    </message>
    <message>
        <source>“%1” cannot be a runtime name. Use a letter, then up to 47 letters, digits or underscores.</source>
        <translation>„%1“ kann nicht der Name einer Runtime sein. Nehmen Sie einen Buchstaben, dann bis zu 47 Buchstaben, Ziffern oder Unterstriche.</translation>
    </message>
    <message>
        <source>The runtime has no image. Name one, for example vitrine/debian-13.</source>
        <translation>Die Runtime hat kein Image. Nennen Sie eines, etwa vitrine/debian-13.</translation>
    </message>
    <message>
        <source>“%1” cannot be a mount path. Use one folder below /mnt, for example /mnt/workspace.</source>
        <translation>„%1“ kann nicht der Einhängepunkt sein. Nehmen Sie einen Ordner unter /mnt, etwa /mnt/workspace.</translation>
    </message>
    <message>
        <source>The idle timeout is %1 s. Choose 60 to 28800 s.</source>
        <translation>Die Leerlaufgrenze ist %1 s. Wählen Sie 60 bis 28800 s.</translation>
    </message>
    <message>
        <source>The maximum lifetime is %1 s. Choose 60 to 28800 s.</source>
        <translation>Die längste Lebensdauer ist %1 s. Wählen Sie 60 bis 28800 s.</translation>
    </message>
    <message>
        <source>The idle timeout is longer than the maximum lifetime. Shorten it, or lengthen the lifetime.</source>
        <translation>Die Leerlaufgrenze ist länger als die Lebensdauer. Verkürzen Sie jene oder verlängern Sie diese.</translation>
    </message>
    <message>
        <source>The memory is %1 MiB. Choose 128 to 16384 MiB.</source>
        <translation>Der Speicher ist %1 MiB. Wählen Sie 128 bis 16384 MiB.</translation>
    </message>
    <message>
        <source>The machine has %1 CPUs. Choose 1 to 16.</source>
        <translation>Die Maschine hat %1 CPUs. Wählen Sie 1 bis 16.</translation>
    </message>
    <message>
        <source>Sessions are to be kept for %1 days. Choose 1 to 3650, or “never” to delete none by itself.</source>
        <translation>Sitzungen sollen %1 Tage behalten werden. Wählen Sie 1 bis 3650, oder „never“, um keine von selbst zu löschen.</translation>
    </message>
    <message>
        <source>The workspace size is out of range. Choose 64 MiB to 1 TiB.</source>
        <translation>Die Größe des Arbeitsbereichs ist außerhalb des Bereichs. Wählen Sie 64 MiB bis 1 TiB.</translation>
    </message>
    <message>
        <source>The runtime has %1 environment variables. At most 50 are possible.</source>
        <translation>Die Runtime hat %1 Umgebungsvariablen. Höchstens 50 sind möglich.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an environment variable.</source>
        <translation>„%1“ kann nicht der Name einer Umgebungsvariablen sein.</translation>
    </message>
    <message>
        <source>The value of %1 is too long. At most 5000 characters are possible.</source>
        <translation>Der Wert von %1 ist zu lang. Höchstens 5000 Zeichen sind möglich.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a secret.</source>
        <translation>„%1“ kann nicht der Name eines Geheimnisses sein.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an agent runtime.</source>
        <translation>„%1“ kann nicht der Name einer Agenten-Runtime sein.</translation>
    </message>
    <message>
        <source>“%1” is no host that a secret can be given to. Write a name such as api.example.com.</source>
        <translation>„%1“ ist kein Host, dem ein Geheimnis gegeben werden kann. Schreiben Sie einen Namen wie api.example.com.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an entry below model.vitrine. Use lower case letters, digits and “-”.</source>
        <translation>„%1“ kann nicht der Name eines Eintrags unter model.vitrine sein. Verwenden Sie Kleinbuchstaben, Ziffern und „-“.</translation>
    </message>
    <message>
        <source>“%1” cannot be the beginning of a path.</source>
        <translation>„%1“ kann nicht der Anfang eines Pfads sein.</translation>
    </message>
    <message>
        <source>“%1” is no header that can carry a secret.</source>
        <translation>„%1“ ist kein Header, der ein Geheimnis tragen kann.</translation>
    </message>
    <message>
        <source>“%1” cannot be the user's name of a basic authorization.</source>
        <translation>„%1“ kann nicht der Benutzername einer Basic-Authorization sein.</translation>
    </message>
    <message>
        <source>At most %1 methods and paths are possible.</source>
        <translation>Höchstens %1 Methoden und Pfade sind möglich.</translation>
    </message>
    <message>
        <source>“%1” is no method of HTTP. Write GET, POST, …</source>
        <translation>„%1“ ist keine HTTP-Methode. Schreiben Sie GET, POST, …</translation>
    </message>
    <message>
        <source>“%1” is no path. Write /v1/messages, or /v1/* with the star at the end.</source>
        <translation>„%1“ ist kein Pfad. Schreiben Sie /v1/messages, oder /v1/* mit dem Stern am Ende.</translation>
    </message>
    <message>
        <source>A limit cannot be negative.</source>
        <translation>Eine Grenze kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>This request has no path that begins with “/”.</source>
        <translation>Diese Anfrage hat keinen Pfad, der mit „/“ beginnt.</translation>
    </message>
    <message>
        <source>This session was given no secret for model.vitrine/%1.</source>
        <translation>Dieser Sitzung wurde kein Geheimnis für model.vitrine/%1 gegeben.</translation>
    </message>
    <message>
        <source>This session was given no secret for %1.</source>
        <translation>Dieser Sitzung wurde kein Geheimnis für %1 gegeben.</translation>
    </message>
    <message>
        <source>It was given none at all: vitrine secret give</source>
        <translation>Sie hat gar keines bekommen: vitrine secret give</translation>
    </message>
    <message>
        <source>It was given: %1.</source>
        <translation>Sie hat bekommen: %1.</translation>
    </message>
    <message>
        <source>The secret %1 is not for %2 requests. It is for: %3.</source>
        <translation>Das Geheimnis %1 ist nicht für Anfragen mit %2. Es ist für: %3.</translation>
    </message>
    <message>
        <source>No secret is put into %1 requests.</source>
        <translation>In Anfragen mit %1 wird kein Geheimnis eingesetzt.</translation>
    </message>
    <message>
        <source>The path of the request is written in a way that servers read differently.</source>
        <translation>Der Pfad der Anfrage ist so geschrieben, dass Server ihn verschieden lesen.</translation>
    </message>
    <message>
        <source>The secret %1 is not for %2. It is for: %3.</source>
        <translation>Das Geheimnis %1 ist nicht für %2. Es ist für: %3.</translation>
    </message>
    <message>
        <source>Not enough memory is free to open the file of secrets.</source>
        <translation>Zum Öffnen der Datei mit den Geheimnissen ist nicht genug Speicher frei.</translation>
    </message>
    <message>
        <source>The command that prints the secret did not end.</source>
        <translation>Der Befehl, der das Geheimnis ausgibt, endete nicht.</translation>
    </message>
    <message>
        <source>The command that prints the secret cannot be started.</source>
        <translation>Der Befehl, der das Geheimnis ausgibt, kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The command that prints the secret failed.</source>
        <translation>Der Befehl, der das Geheimnis ausgibt, schlug fehl.</translation>
    </message>
    <message>
        <source>The command that prints the secret printed nothing.</source>
        <translation>Der Befehl, der das Geheimnis ausgibt, gab nichts aus.</translation>
    </message>
    <message>
        <source>The command that prints the secret printed too much.</source>
        <translation>Der Befehl, der das Geheimnis ausgibt, gab zu viel aus.</translation>
    </message>
    <message>
        <source>This computer has no keyring that answers.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, der antwortet.</translation>
    </message>
    <message>
        <source>This computer's keyring does not answer.</source>
        <translation>Der Schlüsselbund dieses Computers antwortet nicht.</translation>
    </message>
    <message>
        <source>The keyring has no secret %1. Add it again: vitrine secret add %1</source>
        <translation>Der Schlüsselbund hat kein Geheimnis %1. Fügen Sie es wieder hinzu: vitrine secret add %1</translation>
    </message>
    <message>
        <source>The keyring does not give the secret %1. Unlock it and try again.</source>
        <translation>Der Schlüsselbund gibt das Geheimnis %1 nicht heraus. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keyring does not take the secret %1. Unlock it and try again, or keep the secret in a file with a passphrase: --vault</source>
        <translation>Der Schlüsselbund nimmt das Geheimnis %1 nicht an. Entsperren Sie ihn und versuchen Sie es erneut, oder bewahren Sie das Geheimnis in einer Datei mit Passphrase auf: --vault</translation>
    </message>
    <message>
        <source>The keyring does not let go of the secret %1. Unlock it and try again.</source>
        <translation>Der Schlüsselbund gibt das Geheimnis %1 nicht auf. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A secret has %1 to %2 characters.</source>
        <translation>Ein Geheimnis hat %1 bis %2 Zeichen.</translation>
    </message>
    <message>
        <source>A secret that goes into requests has letters, digits and signs of ASCII alone, without blanks and line feeds.</source>
        <translation>Ein Geheimnis, das in Anfragen eingesetzt wird, hat nur Buchstaben, Ziffern und Zeichen aus ASCII, ohne Leerzeichen und Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>The file of secrets is closed. Open it with its passphrase: vitrine secret unlock</source>
        <translation>Die Datei mit den Geheimnissen ist geschlossen. Öffnen Sie sie mit ihrer Passphrase: vitrine secret unlock</translation>
    </message>
    <message>
        <source>Cannot write the list of secrets. Check the free space of the disk.</source>
        <translation>Die Liste der Geheimnisse kann nicht geschrieben werden. Prüfen Sie den freien Platz der Platte.</translation>
    </message>
    <message>
        <source>There is no secret %1.</source>
        <translation>Es gibt kein Geheimnis %1.</translation>
    </message>
    <message>
        <source>There is no secret %1. Add it first: vitrine secret add %1</source>
        <translation>Es gibt kein Geheimnis %1. Fügen Sie es zuerst hinzu: vitrine secret add %1</translation>
    </message>
    <message>
        <source>Sessions of %1 were given nothing at %2.</source>
        <translation>Sitzungen von %1 haben für %2 nichts bekommen.</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing.</source>
        <translation>Eine leere Passphrase schützt nichts.</translation>
    </message>
    <message>
        <source>The file of secrets is being opened.</source>
        <translation>Die Datei mit den Geheimnissen wird gerade geöffnet.</translation>
    </message>
    <message>
        <source>The file of secrets has no %1. Add it again: vitrine secret add %1</source>
        <translation>Die Datei mit den Geheimnissen enthält kein %1. Fügen Sie es wieder hinzu: vitrine secret add %1</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>Der Kopf der Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>This is no request that Vitrine understands.</source>
        <translation>Das ist keine Anfrage, die Vitrine versteht.</translation>
    </message>
    <message>
        <source>secret %1</source>
        <translation>Geheimnis %1</translation>
    </message>
    <message>
        <source>This session has used up what it may do with the secret %1 (%2 requests, %3 bytes).</source>
        <translation>Diese Sitzung hat verbraucht, was sie mit dem Geheimnis %1 tun darf (%2 Anfragen, %3 Bytes).</translation>
    </message>
    <message>
        <source>To allow it, on the computer that Vitrine runs on: vitrine network allow %1 -r %2 -s SESSION</source>
        <translation>Um es zu erlauben, auf dem Computer, auf dem Vitrine läuft: vitrine network allow %1 -r %2 -s SITZUNG</translation>
    </message>
    <message>
        <source>There is no memory left that is safe for a secret.</source>
        <translation>Es ist kein Speicher mehr frei, der für ein Geheimnis sicher ist.</translation>
    </message>
    <message>
        <source>This session has used up what it may do with the secret %1 (%2 bytes).</source>
        <translation>Diese Sitzung hat verbraucht, was sie mit dem Geheimnis %1 tun darf (%2 Bytes).</translation>
    </message>
    <message>
        <source>The body of the request breaks the rules of HTTP.</source>
        <translation>Der Inhalt der Anfrage verletzt die Regeln von HTTP.</translation>
    </message>
    <message>
        <source>The head of the answer is too large.</source>
        <translation>Der Kopf der Antwort ist zu groß.</translation>
    </message>
    <message>
        <source>%1 gave an answer that Vitrine does not understand.</source>
        <translation>%1 gab eine Antwort, die Vitrine nicht versteht.</translation>
    </message>
    <message>
        <source>The answer repeated the secret %1 and was cut.</source>
        <translation>Die Antwort wiederholte das Geheimnis %1 und wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 packed its answer, though it was asked not to; nobody could see whether the secret is in it.</source>
        <translation>%1 packte seine Antwort, obwohl darum gebeten war, es nicht zu tun; niemand könnte sehen, ob das Geheimnis darin ist.</translation>
    </message>
    <message>
        <source>The answer of %1 breaks the rules of HTTP.</source>
        <translation>Die Antwort von %1 verletzt die Regeln von HTTP.</translation>
    </message>
    <message>
        <source>%1 hung up before its answer was complete.</source>
        <translation>%1 legte auf, bevor seine Antwort vollständig war.</translation>
    </message>
    <message>
        <source>There is a file of secrets already: %1</source>
        <translation>Es gibt schon eine Datei mit Geheimnissen: %1</translation>
    </message>
    <message>
        <source>Encryption cannot be set up on this computer.</source>
        <translation>Verschlüsselung kann auf diesem Computer nicht eingerichtet werden.</translation>
    </message>
    <message>
        <source>There is no file of secrets.</source>
        <translation>Es gibt keine Datei mit Geheimnissen.</translation>
    </message>
    <message>
        <source>Cannot read the file of secrets %1.</source>
        <translation>Die Datei mit den Geheimnissen %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is no file of secrets, or it is damaged.</source>
        <translation>%1 ist keine Datei mit Geheimnissen, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the file of secrets, or the file is damaged. Try again.</source>
        <translation>Das ist nicht die Passphrase der Datei mit den Geheimnissen, oder die Datei ist beschädigt. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Not enough memory is free to write the file of secrets.</source>
        <translation>Zum Schreiben der Datei mit den Geheimnissen ist nicht genug Speicher frei.</translation>
    </message>
    <message>
        <source>Cannot write the file of secrets %1.</source>
        <translation>Die Datei mit den Geheimnissen %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>A part of Vitrine is missing. Install Vitrine again.</source>
        <translation>Ein Teil von Vitrine fehlt. Installieren Sie Vitrine neu.</translation>
    </message>
    <message>
        <source>Cannot start another program.</source>
        <translation>Ein anderes Programm kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The workspace's disk is not there. Look for it, or delete the session.</source>
        <translation>Die Platte des Arbeitsbereichs ist nicht da. Suchen Sie sie, oder löschen Sie die Sitzung.</translation>
    </message>
    <message>
        <source>Cannot open the workspace's disk. Check its permissions.</source>
        <translation>Die Platte des Arbeitsbereichs kann nicht geöffnet werden. Prüfen Sie ihre Rechte.</translation>
    </message>
    <message>
        <source>The workspace's disk is no file. Look at it, or delete the session.</source>
        <translation>Die Platte des Arbeitsbereichs ist keine Datei. Sehen Sie sie sich an, oder löschen Sie die Sitzung.</translation>
    </message>
    <message>
        <source>A machine that this engine does not know has the workspace's disk open. Stop it first.</source>
        <translation>Eine Maschine, die diese Engine nicht kennt, hat die Platte des Arbeitsbereichs offen. Stoppen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Lint</source>
        <translation>Lint</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatieren</translation>
    </message>
    <message>
        <source>Git commit</source>
        <translation>Git-Commit</translation>
    </message>
    <message>
        <source>Git push</source>
        <translation>Git-Push</translation>
    </message>
    <message>
        <source>The agent ended with exit code %1. Restart the agent to go on.</source>
        <translation>Der Agent endete mit Rückgabewert %1. Starten Sie den Agenten neu, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The agent was killed by signal %1. Restart the agent to go on.</source>
        <translation>Der Agent wurde durch Signal %1 beendet. Starten Sie den Agenten neu, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The agent could not be started. Check the start command of the agent's image, then restart the agent.</source>
        <translation>Der Agent konnte nicht gestartet werden. Prüfen Sie den Startbefehl im Image des Agenten, und starten Sie den Agenten dann neu.</translation>
    </message>
    <message>
        <source>This session's agent has no start command. Give the agent one and make a new session.</source>
        <translation>Der Agent dieser Sitzung hat keinen Startbefehl. Geben Sie dem Agenten einen und legen Sie eine neue Sitzung an.</translation>
    </message>
    <message>
        <source>This session has no agent: neither its image nor the agent's definition names a start command. Run commands instead, or make an agent with one.</source>
        <translation>Diese Sitzung hat keinen Agenten: Weder ihr Image noch die Definition des Agenten nennt einen Startbefehl. Führen Sie stattdessen Befehle aus, oder legen Sie einen Agenten mit einem an.</translation>
    </message>
    <message>
        <source>The agent runs, but does not listen on port %1. Restart the agent, or check its start command.</source>
        <translation>Der Agent läuft, lauscht aber nicht an Port %1. Starten Sie den Agenten neu, oder prüfen Sie seinen Startbefehl.</translation>
    </message>
    <message>
        <source>The session %1 has no checkpoint %2. `vitrine checkpoint list` shows all it has.</source>
        <translation>Die Sitzung %1 hat keinen Prüfpunkt %2. `vitrine checkpoint list` zeigt alle.</translation>
    </message>
    <message>
        <source>The session's machine starts, stops or does not answer at this moment. Try again.</source>
        <translation>Die Maschine der Sitzung startet gerade, wird gestoppt oder antwortet nicht. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The session's workspace has as many checkpoints below it as it can have. Delete one, and try again in a moment.</source>
        <translation>Unter dem Arbeitsbereich der Sitzung liegen so viele Prüfpunkte, wie möglich sind. Löschen Sie einen, und versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The machine ended before a checkpoint of it was taken. Try again.</source>
        <translation>Die Maschine endete, bevor ein Prüfpunkt von ihr erstellt war. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop the session, then restore.</source>
        <translation>Die Maschine der Sitzung startet wieder. Stoppen Sie die Sitzung, und stellen Sie dann wieder her.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be restored: a file of it is not there or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>Der Prüfpunkt kann nicht wiederhergestellt werden: Eine Datei von ihm fehlt oder ist eine andere. Legen Sie die Datei zurück, oder löschen Sie den Prüfpunkt.</translation>
    </message>
    <message>
        <source>Too many checkpoints lie below this one. Delete one of them, and try again.</source>
        <translation>Unter diesem liegen zu viele Prüfpunkte. Löschen Sie einen davon, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop it first.</source>
        <translation>Die Maschine der Sitzung startet wieder. Stoppen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The session's workspace is not there: a file of its disk is missing.</source>
        <translation>Der Arbeitsbereich der Sitzung ist nicht da: Eine Datei seiner Platte fehlt.</translation>
    </message>
    <message>
        <source>The session's workspace is not what it was: a file of its disk is another one.</source>
        <translation>Der Arbeitsbereich der Sitzung ist nicht mehr, was er war: Eine Datei seiner Platte ist eine andere.</translation>
    </message>
    <message>
        <source>Put the file back, restore one of the session's checkpoints (`vitrine checkpoint list`), or delete the session. Nothing was changed.</source>
        <translation>Legen Sie die Datei zurück, stellen Sie einen Prüfpunkt der Sitzung wieder her (`vitrine checkpoint list`), oder löschen Sie die Sitzung. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is a command with the id %1 already. Choose another id.</source>
        <translation>Es gibt schon einen Befehl mit der Kennung %1. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Cannot make a record for the command. Check the store's disk.</source>
        <translation>Für den Befehl kann keine Aufzeichnung angelegt werden. Prüfen Sie die Platte der Ablage.</translation>
    </message>
    <message>
        <source>Cannot write the command's record. Check the store's disk.</source>
        <translation>Die Aufzeichnung des Befehls kann nicht geschrieben werden. Prüfen Sie die Platte der Ablage.</translation>
    </message>
    <message>
        <source>The command's output record cannot be read.</source>
        <translation>Die aufgezeichnete Ausgabe des Befehls kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The machine no longer knows this command: it ended without a trace. Run it again.</source>
        <translation>Die Maschine kennt diesen Befehl nicht mehr: Er endete ohne Spur. Führen Sie ihn noch einmal aus.</translation>
    </message>
    <message>
        <source>Cannot start the command in the machine. Check the agent's user and the image's programs, and run it again.</source>
        <translation>Der Befehl kann in der Maschine nicht gestartet werden. Prüfen Sie den Benutzer des Agenten und die Programme des Images, und führen Sie ihn noch einmal aus.</translation>
    </message>
    <message>
        <source>The end of the output may be lost if the computer stops now.</source>
        <translation>Das Ende der Ausgabe kann verloren gehen, wenn der Computer jetzt stehen bleibt.</translation>
    </message>
    <message>
        <source>Could not read the workspace in time. Try again, or resume the session and read it there.</source>
        <translation>Der Arbeitsbereich konnte nicht rechtzeitig gelesen werden. Versuchen Sie es erneut, oder setzen Sie die Sitzung fort und lesen Sie ihn dort.</translation>
    </message>
    <message>
        <source>The session starts. Its files show in a moment.</source>
        <translation>Die Sitzung startet. Ihre Dateien erscheinen gleich.</translation>
    </message>
    <message>
        <source>Cannot start the program that reads stopped workspaces. Install Vitrine again.</source>
        <translation>Das Programm, das gestoppte Arbeitsbereiche liest, kann nicht gestartet werden. Installieren Sie Vitrine neu.</translation>
    </message>
    <message>
        <source>A part of Vitrine is of another version. Install Vitrine again.</source>
        <translation>Ein Teil von Vitrine hat eine andere Version. Installieren Sie Vitrine neu.</translation>
    </message>
    <message>
        <source>The disk is damaged there. Resume the session: its machine may still read it.</source>
        <translation>Die Platte ist dort beschädigt. Setzen Sie die Sitzung fort: Ihre Maschine kann es vielleicht noch lesen.</translation>
    </message>
    <message>
        <source>Could not read the workspace. Its disk is damaged. Resume the session: its machine may still read it.</source>
        <translation>Der Arbeitsbereich konnte nicht gelesen werden. Seine Platte ist beschädigt. Setzen Sie die Sitzung fort: Ihre Maschine kann ihn vielleicht noch lesen.</translation>
    </message>
    <message>
        <source>Could not read the workspace. What reads it broke off. Try again.</source>
        <translation>Der Arbeitsbereich konnte nicht gelesen werden. Was ihn liest, brach ab. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is an invocation with the id %1 already. Choose another id.</source>
        <translation>Es gibt schon einen Aufruf mit der Kennung %1. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Cannot make a record for the prompt. Check the store's disk.</source>
        <translation>Für den Prompt kann keine Aufzeichnung angelegt werden. Prüfen Sie die Platte der Ablage.</translation>
    </message>
    <message>
        <source>Cannot write the prompt's record. Check the store's disk.</source>
        <translation>Die Aufzeichnung des Prompts kann nicht geschrieben werden. Prüfen Sie die Platte der Ablage.</translation>
    </message>
    <message>
        <source>The machine ended before the agent was asked. Send the prompt again.</source>
        <translation>Die Maschine endete, bevor der Agent gefragt war. Senden Sie den Prompt noch einmal.</translation>
    </message>
    <message>
        <source>Cannot write the agent's answer to the disk. Free some space and send the prompt again.</source>
        <translation>Die Antwort des Agenten kann nicht auf die Platte geschrieben werden. Schaffen Sie Platz und senden Sie den Prompt noch einmal.</translation>
    </message>
    <message>
        <source>The machine ended unexpectedly. What was synced to the workspace is kept: resume the session to go on.</source>
        <translation>Die Maschine endete unerwartet. Was in den Arbeitsbereich gesichert war, ist erhalten: Setzen Sie die Sitzung fort, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The session's machine has ended, or the connection into it was lost.</source>
        <translation>Die Maschine der Sitzung ist zu Ende, oder die Verbindung zu ihr ging verloren.</translation>
    </message>
    <message>
        <source>This computer's disk is full, and the machine stands still. Make room, and it goes on by itself; nothing of what it writes is lost.</source>
        <translation>Die Platte dieses Computers ist voll, und die Maschine steht still. Schaffen Sie Platz, dann läuft sie von selbst weiter; nichts von dem, was sie schreibt, geht verloren.</translation>
    </message>
    <message>
        <source>Suspended; files and memory are kept</source>
        <translation>Angehalten; Dateien und Speicherinhalt sind erhalten</translation>
    </message>
    <message>
        <source>Files are kept</source>
        <translation>Dateien sind erhalten</translation>
    </message>
    <message>
        <source>The machine is gone; files are kept</source>
        <translation>Die Maschine ist weg; Dateien sind erhalten</translation>
    </message>
    <message>
        <source>Starts its machine</source>
        <translation>Startet ihre Maschine</translation>
    </message>
    <message>
        <source>Writes its memory to the disk</source>
        <translation>Schreibt ihren Speicherinhalt auf die Platte</translation>
    </message>
    <message>
        <source>Stops its machine</source>
        <translation>Stoppt ihre Maschine</translation>
    </message>
    <message>
        <source>Waits for work</source>
        <translation>Wartet auf Arbeit</translation>
    </message>
    <message>
        <source>Answers a prompt</source>
        <translation>Beantwortet einen Prompt</translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation>Führt %1 aus</translation>
    </message>
    <message>
        <source>A shell is open</source>
        <translation>Eine Shell ist offen</translation>
    </message>
    <message>
        <source>A client is connected</source>
        <translation>Ein Client ist verbunden</translation>
    </message>
    <message>
        <source>The agent works in the background</source>
        <translation>Der Agent arbeitet im Hintergrund</translation>
    </message>
    <message>
        <source>The connection into the machine was lost during the answer. Send the prompt again.</source>
        <translation>Die Verbindung zur Maschine ging während der Antwort verloren. Senden Sie den Prompt noch einmal.</translation>
    </message>
    <message>
        <source>The session was stopped before this had ended.</source>
        <translation>Die Sitzung wurde gestoppt, bevor dies zu Ende war.</translation>
    </message>
    <message>
        <source>The machine was switched off from inside.</source>
        <translation>Die Maschine wurde von innen ausgeschaltet.</translation>
    </message>
    <message>
        <source>The machine ended while no engine was there to see it. Run it again.</source>
        <translation>Die Maschine endete, während keine Engine da war, um es zu sehen. Führen Sie es noch einmal aus.</translation>
    </message>
    <message>
        <source>A session's name is one line of at most 200 characters. Choose a shorter one.</source>
        <translation>Der Name einer Sitzung ist eine Zeile von höchstens 200 Zeichen. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>The session has no running machine. Resume it: its agent starts with it.</source>
        <translation>Die Sitzung hat keine laufende Maschine. Setzen Sie sie fort: Ihr Agent startet damit.</translation>
    </message>
    <message>
        <source>The session's network is off, and a rule would change nothing. Switch it on first: vitrine network policy allowlist -r %1 -s %2</source>
        <translation>Das Netzwerk der Sitzung ist aus, und eine Regel würde nichts ändern. Schalten Sie es zuerst ein: vitrine network policy allowlist -r %1 -s %2</translation>
    </message>
    <message>
        <source>The session's machine does not answer at the moment. Try again.</source>
        <translation>Die Maschine der Sitzung antwortet gerade nicht. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The session has no running machine whose port could be opened. Resume it first.</source>
        <translation>Die Sitzung hat keine laufende Maschine, deren Port geöffnet werden könnte. Setzen Sie sie zuerst fort.</translation>
    </message>
    <message>
        <source>The session has no running machine. Resume it first.</source>
        <translation>Die Sitzung hat keine laufende Maschine. Setzen Sie sie zuerst fort.</translation>
    </message>
    <message>
        <source>The machine ended before the program was started. Try again.</source>
        <translation>Die Maschine endete, bevor das Programm gestartet war. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The machine ended before the port was opened. Try again.</source>
        <translation>Die Maschine endete, bevor der Port geöffnet war. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The session's machine starts, stops or does not answer. Try again.</source>
        <translation>Die Maschine der Sitzung startet, stoppt oder antwortet nicht. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The session is suspended. Resume it, or stop it: both make trimming possible.</source>
        <translation>Die Sitzung ist angehalten. Setzen Sie sie fort, oder stoppen Sie sie: Beides macht das Freigeben möglich.</translation>
    </message>
    <message>
        <source>The machine ended. Try again.</source>
        <translation>Die Maschine endete. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The connection into the machine was lost. Try again.</source>
        <translation>Die Verbindung in die Maschine ging verloren. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The session's image cannot trim its workspace while it runs (fstrim). Stop the session: each stop gives freed room back.</source>
        <translation>Das Image der Sitzung kann freien Platz ihres Arbeitsbereichs nicht im Lauf freigeben (fstrim). Stoppen Sie die Sitzung: Jedes Stoppen gibt frei gewordenen Platz zurück.</translation>
    </message>
    <message>
        <source>Cannot suspend the session: it is not idle. Wait until nothing runs in it, or stop it.</source>
        <translation>Die Sitzung kann nicht angehalten werden: Sie ist nicht untätig. Warten Sie, bis nichts mehr in ihr läuft, oder stoppen Sie sie.</translation>
    </message>
    <message>
        <source>Cannot suspend the session yet. Try again in a moment.</source>
        <translation>Die Sitzung kann noch nicht angehalten werden. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The session was suspended before this had ended.</source>
        <translation>Die Sitzung wurde angehalten, bevor dies zu Ende war.</translation>
    </message>
    <message>
        <source>The test command is longer than %1 bytes. Put it into a script of the workspace.</source>
        <translation>Der Testbefehl ist länger als %1 Bytes. Legen Sie ihn in ein Skript des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>The session runs another version of its agent. Stop it first.</source>
        <translation>Die Sitzung läuft mit einer anderen Version ihres Agenten. Stoppen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Workspace of version %1</source>
        <translation>Arbeitsbereich der Version %1</translation>
    </message>
    <message>
        <source>The machine ended before the agent was asked. Try again.</source>
        <translation>Die Maschine endete, bevor der Agent gefragt war. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” is being written or read already.</source>
        <translation>„%1“ wird schon geschrieben oder gelesen.</translation>
    </message>
    <message>
        <source>The session %1 is on this computer already. Nothing was imported.</source>
        <translation>Die Sitzung %1 ist schon auf diesem Computer. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>The program ended during the answer. Send the prompt again.</source>
        <translation>Das Programm endete während der Antwort. Senden Sie den Prompt noch einmal.</translation>
    </message>
    <message>
        <source>There is no session %1. `vitrine session list` shows all there are.</source>
        <translation>Es gibt keine Sitzung %1. `vitrine session list` zeigt alle.</translation>
    </message>
    <message>
        <source>There is no agent “%1”, and no other yet. Make one with `vitrine runtime create %1`.</source>
        <translation>Es gibt keinen Agenten „%1“ und noch keinen anderen. Legen Sie einen an mit `vitrine runtime create %1`.</translation>
    </message>
    <message>
        <source>There is no agent “%1”. There are: %2.</source>
        <translation>Es gibt keinen Agenten „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>Cannot make the session's folder. Check the store's disk.</source>
        <translation>Der Ordner der Sitzung kann nicht angelegt werden. Prüfen Sie die Platte der Ablage.</translation>
    </message>
    <message>
        <source>“%1” is no session id. Use letters, digits, “-” and “_”, a letter or digit first, at most 256.</source>
        <translation>„%1“ ist keine Kennung einer Sitzung. Verwenden Sie Buchstaben, Ziffern, „-“ und „_“, zuerst einen Buchstaben oder eine Ziffer, höchstens 256.</translation>
    </message>
    <message>
        <source>There is a session %1 already. Choose another id.</source>
        <translation>Es gibt schon eine Sitzung %1. Wählen Sie eine andere Kennung.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be forked: a file of it is not there or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>Vom Prüfpunkt kann nicht abgezweigt werden: Eine Datei von ihm fehlt oder ist eine andere. Legen Sie die Datei zurück, oder löschen Sie den Prüfpunkt.</translation>
    </message>
    <message>
        <source>Too many checkpoints lie below this one. Delete some of the session's older ones, and try again.</source>
        <translation>Unter diesem liegen zu viele Prüfpunkte. Löschen Sie einige der älteren der Sitzung, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop it, then delete it.</source>
        <translation>Die Maschine der Sitzung startet wieder. Stoppen Sie sie, und löschen Sie die Sitzung dann.</translation>
    </message>
    <message>
        <source>There is no deleted session %1 in the trash. `vitrine session trash list` shows all there are.</source>
        <translation>Im Papierkorb ist keine gelöschte Sitzung %1. `vitrine session trash list` zeigt alle, die es gibt.</translation>
    </message>
    <message>
        <source>The deleted session %1 is on its way out already.</source>
        <translation>Die gelöschte Sitzung %1 wird schon entfernt.</translation>
    </message>
    <message>
        <source>There is a session %1 already. Bring this one back under another id.</source>
        <translation>Es gibt schon eine Sitzung %1. Holen Sie diese unter einer anderen Kennung zurück.</translation>
    </message>
    <message>
        <source>The session is deleted, but its folder could not be removed. Delete it by hand.</source>
        <translation>Die Sitzung ist gelöscht, aber ihr Ordner konnte nicht entfernt werden. Löschen Sie ihn von Hand.</translation>
    </message>
    <message>
        <source>The machine ended before the shell was open. Try again.</source>
        <translation>Die Maschine endete, bevor die Shell offen war. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cannot make a record for the shell. Check the store's disk.</source>
        <translation>Für die Shell kann keine Aufzeichnung angelegt werden. Prüfen Sie die Platte der Ablage.</translation>
    </message>
    <message>
        <source>There is no such shell any more. Open a new one.</source>
        <translation>Diese Shell gibt es nicht mehr. Öffnen Sie eine neue.</translation>
    </message>
    <message>
        <source>The shell's output cannot be read. Open a new one.</source>
        <translation>Die Ausgabe der Shell kann nicht gelesen werden. Öffnen Sie eine neue.</translation>
    </message>
    <message>
        <source>There is nothing of that name to reclaim any more. `vitrine disk` shows what there is.</source>
        <translation>Unter diesem Namen gibt es nichts mehr freizugeben. `vitrine disk` zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>A checkpoint that somebody keeps is not reclaimed. Delete it when it is not needed.</source>
        <translation>Ein Prüfpunkt, den jemand behält, wird nicht freigegeben. Löschen Sie ihn, wenn er nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>The tasks that are kept cannot be read. Edit them to set them anew.</source>
        <translation>Die behaltenen Aufgaben können nicht gelesen werden. Bearbeiten Sie sie, um sie neu festzulegen.</translation>
    </message>
    <message>
        <source>Tasks are kept with a session or with its agent. Choose one of them.</source>
        <translation>Aufgaben bleiben bei einer Sitzung oder bei ihrem Agenten. Wählen Sie eines davon.</translation>
    </message>
    <message>
        <source>The tasks are larger than 1 MB. Put long commands into scripts of the workspace.</source>
        <translation>Die Aufgaben sind größer als 1 MB. Legen Sie lange Befehle in Skripte des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>The machine has ended.</source>
        <translation>Die Maschine ist zu Ende.</translation>
    </message>
    <message>
        <source>was ended by signal %1</source>
        <translation>wurde durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>ended with exit code %1</source>
        <translation>endete mit Rückgabewert %1</translation>
    </message>
    <message>
        <source>was stopped after %1 s, its time limit</source>
        <translation>wurde nach %1 s, der Zeitgrenze, gestoppt</translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation>wurde gestoppt</translation>
    </message>
    <message>
        <source>was lost with its machine</source>
        <translation>ging mit der Maschine verloren</translation>
    </message>
    <message>
        <source>There is no task to run.</source>
        <translation>Es gibt keine Aufgabe zum Ausführen.</translation>
    </message>
    <message>
        <source>“%1” was not run: “%2” must pass before, and could not be run.</source>
        <translation>„%1“ wurde nicht ausgeführt: „%2“ muss vorher bestehen und konnte nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>“%1” was not run: “%2” must pass before, and %3. Look at its output, or run “%1” anyway.</source>
        <translation>„%1“ wurde nicht ausgeführt: „%2“ muss vorher bestehen und %3. Sehen Sie sich die Ausgabe an, oder führen Sie „%1“ trotzdem aus.</translation>
    </message>
    <message>
        <source>There is no template %1 that is not used.</source>
        <translation>Es gibt keine unbenutzte Vorlage %1.</translation>
    </message>
    <message>
        <source>The template could not be removed. Check the store's disk.</source>
        <translation>Die Vorlage konnte nicht entfernt werden. Prüfen Sie die Platte der Ablage.</translation>
    </message>
    <message>
        <source>The session's machine starts or stops. Its files show again in a moment.</source>
        <translation>Die Maschine der Sitzung startet oder stoppt. Ihre Dateien erscheinen gleich wieder.</translation>
    </message>
    <message>
        <source>“%1” is no path in the workspace. Name it relative to the workspace, without “..”.</source>
        <translation>„%1“ ist kein Pfad im Arbeitsbereich. Nennen Sie ihn relativ zum Arbeitsbereich, ohne „..“.</translation>
    </message>
    <message>
        <source>The workspace itself stays. Name a file or folder in it.</source>
        <translation>Der Arbeitsbereich selbst bleibt. Nennen Sie eine Datei oder einen Ordner darin.</translation>
    </message>
    <message>
        <source>Files are changed by the session's machine, and none runs. Resume the session first.</source>
        <translation>Dateien werden von der Maschine der Sitzung geändert, und keine läuft. Setzen Sie zuerst die Sitzung fort.</translation>
    </message>
    <message>
        <source>A file is written in pieces of 1 MiB at most.</source>
        <translation>Eine Datei wird in Stücken von höchstens 1 MiB geschrieben.</translation>
    </message>
    <message>
        <source>Cannot write the archive. Check the folder, and that its disk has space.</source>
        <translation>Das Archiv kann nicht geschrieben werden. Prüfen Sie den Ordner und ob seine Platte Platz hat.</translation>
    </message>
    <message>
        <source>The archive is damaged, or Vitrine has not made it. Nothing was imported.</source>
        <translation>Das Archiv ist beschädigt, oder Vitrine hat es nicht gemacht. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>There is no session “%1” any more.</source>
        <translation>Es gibt keine Sitzung „%1“ mehr.</translation>
    </message>
    <message>
        <source>The id “%1” is taken by another session.</source>
        <translation>Die Kennung „%1“ gehört einer anderen Sitzung.</translation>
    </message>
    <message>
        <source>“%1” is no disk of a workspace.</source>
        <translation>„%1“ ist keine Platte eines Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Cannot write the store's disk.</source>
        <translation>Die Platte der Ablage kann nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>Cannot make a layer of the workspace. Check that the store's disk has space.</source>
        <translation>Eine Schicht des Arbeitsbereichs kann nicht angelegt werden. Prüfen Sie, ob die Platte der Ablage Platz hat.</translation>
    </message>
    <message>
        <source>Cannot open “%1”.</source>
        <translation>„%1“ kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Cannot write “%1”.</source>
        <translation>„%1“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Cannot keep the output. Free space on the store's disk.</source>
        <translation>Die Ausgabe kann nicht aufbewahrt werden. Schaffen Sie Platz auf der Platte der Ablage.</translation>
    </message>
    <message>
        <source>Cannot keep the output.</source>
        <translation>Die Ausgabe kann nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Cannot read the kept output.</source>
        <translation>Die aufbewahrte Ausgabe kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Another Vitrine uses this store. Close it, or go on there.</source>
        <translation>Ein anderes Vitrine verwendet diese Ablage. Schließen Sie es, oder machen Sie dort weiter.</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1”. Check its parent folder.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden. Prüfen Sie den Ordner darüber.</translation>
    </message>
    <message>
        <source>Cannot look at the folder “%1”.</source>
        <translation>Der Ordner „%1“ kann nicht angesehen werden.</translation>
    </message>
    <message>
        <source>“%1” is not a folder. Move it away.</source>
        <translation>„%1“ ist kein Ordner. Schaffen Sie es aus dem Weg.</translation>
    </message>
    <message>
        <source>The folder “%1” belongs to somebody else. Choose another one.</source>
        <translation>Der Ordner „%1“ gehört jemand anderem. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1” private.</source>
        <translation>Der Ordner „%1“ kann nicht privat gemacht werden.</translation>
    </message>
    <message>
        <source>Cannot make the workspace's disk. Check that the store's disk has space.</source>
        <translation>Die Platte des Arbeitsbereichs kann nicht angelegt werden. Prüfen Sie, ob die Platte der Ablage Platz hat.</translation>
    </message>
    <message>
        <source>Cannot make the machine's scratch disk. Check that the disk has space.</source>
        <translation>Die Zwischenplatte der Maschine kann nicht angelegt werden. Prüfen Sie, ob die Platte Platz hat.</translation>
    </message>
    <message>
        <source>The archive was made by a newer Vitrine. Import it with that.</source>
        <translation>Das Archiv wurde von einem neueren Vitrine gemacht. Importieren Sie es mit diesem.</translation>
    </message>
    <message>
        <source>Cannot open the archive “%1”.</source>
        <translation>Das Archiv „%1“ kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>“%1” is no file.</source>
        <translation>„%1“ ist keine Datei.</translation>
    </message>
    <message>
        <source>This computer's libarchive cannot read zstd. Update it.</source>
        <translation>Die libarchive dieses Computers kann zstd nicht lesen. Aktualisieren Sie sie.</translation>
    </message>
    <message>
        <source>The archive cannot be checked.</source>
        <translation>Das Archiv kann nicht geprüft werden.</translation>
    </message>
    <message>
        <source>This session, or something of it, is in the store already.</source>
        <translation>Diese Sitzung, oder etwas von ihr, ist schon in der Ablage.</translation>
    </message>
    <message>
        <source>A layer of the workspace is still needed. Try again.</source>
        <translation>Eine Schicht des Arbeitsbereichs wird noch gebraucht. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is a session %1 already.</source>
        <translation>Es gibt schon eine Sitzung %1.</translation>
    </message>
    <message>
        <source>Cannot use the list of sessions. Check the store's disk.</source>
        <translation>Die Liste der Sitzungen kann nicht verwendet werden. Prüfen Sie die Platte der Ablage.</translation>
    </message>
    <message>
        <source>The list of sessions, “%1”, is damaged. Nothing was changed; put back a copy of it, or move it away.</source>
        <translation>Die Liste der Sitzungen, „%1“, ist beschädigt. Es wurde nichts geändert; legen Sie eine Kopie davon zurück, oder schaffen Sie sie aus dem Weg.</translation>
    </message>
    <message>
        <source>Cannot read the list of sessions, “%1”.</source>
        <translation>Die Liste der Sitzungen, „%1“, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The list of sessions was made by a newer Vitrine. Nothing was changed; start the newer program.</source>
        <translation>Die Liste der Sitzungen wurde von einem neueren Vitrine gemacht. Es wurde nichts geändert; starten Sie das neuere Programm.</translation>
    </message>
    <message>
        <source>Cannot prepare the list of sessions.</source>
        <translation>Die Liste der Sitzungen kann nicht vorbereitet werden.</translation>
    </message>
    <message>
        <source>Cannot open the list of sessions, “%1”.</source>
        <translation>Die Liste der Sitzungen, „%1“, kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Cannot open the list of sessions.</source>
        <translation>Die Liste der Sitzungen kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Cannot read the list of sessions.</source>
        <translation>Die Liste der Sitzungen kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Cannot write into the store. Check its disk.</source>
        <translation>In die Ablage kann nicht geschrieben werden. Prüfen Sie ihre Platte.</translation>
    </message>
    <message>
        <source>A folder of another session is in the way. Move it away, and try again.</source>
        <translation>Ein Ordner einer anderen Sitzung ist im Weg. Schaffen Sie ihn weg, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cannot move the workspace of “%1”. Check the store's disk.</source>
        <translation>Der Arbeitsbereich von „%1“ kann nicht verschoben werden. Prüfen Sie die Platte der Ablage.</translation>
    </message>
    <message>
        <source>The workspace has no disk.</source>
        <translation>Der Arbeitsbereich hat keine Platte.</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is missing.</source>
        <translation>Eine Datei der Platte des Arbeitsbereichs fehlt.</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is not what it was.</source>
        <translation>Eine Datei der Platte des Arbeitsbereichs ist nicht mehr, was sie war.</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is another one.</source>
        <translation>Eine Datei der Platte des Arbeitsbereichs ist eine andere.</translation>
    </message>
    <message>
        <source>Install the program “%1” (Debian packages e2fsprogs and qemu-utils).</source>
        <translation>Installieren Sie das Programm „%1“ (Debian-Pakete e2fsprogs und qemu-utils).</translation>
    </message>
    <message>
        <source>The output is not kept any more.</source>
        <translation>Die Ausgabe wird nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>The session cannot be put into an archive.</source>
        <translation>Die Sitzung kann nicht in ein Archiv gelegt werden.</translation>
    </message>
    <message>
        <source>Cannot read the session's workspace. Its disk may be damaged.</source>
        <translation>Der Arbeitsbereich der Sitzung kann nicht gelesen werden. Vielleicht ist seine Platte beschädigt.</translation>
    </message>
    <message>
        <source>The session has too many commands to be put into an archive.</source>
        <translation>Die Sitzung hat zu viele Befehle für ein Archiv.</translation>
    </message>
    <message>
        <source>It ran when the session was exported.</source>
        <translation>Es lief, als die Sitzung exportiert wurde.</translation>
    </message>
    <message>
        <source>The output of a command changed meanwhile. Try again.</source>
        <translation>Die Ausgabe eines Befehls hat sich inzwischen geändert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Cannot open the lock of the store, “%1”.</source>
        <translation>Die Sperre der Ablage, „%1“, kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Cannot lock the store.</source>
        <translation>Die Ablage kann nicht gesperrt werden.</translation>
    </message>
    <message>
        <source>The store has no path. Name a folder.</source>
        <translation>Die Ablage hat keinen Pfad. Nennen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>There is no such command any more.</source>
        <translation>Diesen Befehl gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no such prompt any more.</source>
        <translation>Diesen Prompt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Cannot move the records of a deleted session. Check the store's disk.</source>
        <translation>Die Aufzeichnungen einer gelöschten Sitzung können nicht verschoben werden. Prüfen Sie die Platte der Ablage.</translation>
    </message>
    <message>
        <source>The archive needs %1 on the store's disk, and %2 are free. Make room, and try again.</source>
        <translation>Das Archiv braucht %1 auf der Platte der Ablage, und %2 sind frei. Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” needs a message. Write one.</source>
        <translation>„%1“ braucht eine Nachricht. Schreiben Sie eine.</translation>
    </message>
    <message>
        <source>The message has a zero byte. Remove it.</source>
        <translation>Die Nachricht enthält ein Nullbyte. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>%1 has an id that cannot be one. Use small letters, digits and “-”, %2 at most.</source>
        <translation>%1 hat eine unmögliche Kennung. Verwenden Sie Kleinbuchstaben, Ziffern und „-“, höchstens %2.</translation>
    </message>
    <message>
        <source>%1 needs a name of 1 to %2 characters in one line.</source>
        <translation>%1 braucht einen Namen von 1 bis %2 Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>%1 has %2 inside quotes. Leave the quotes out: the message is quoted by itself.</source>
        <translation>%1 hat %2 in Anführungszeichen. Lassen Sie die Anführungszeichen weg: Die Nachricht wird von selbst eingefasst.</translation>
    </message>
    <message>
        <source>%1 asks for a message, so it cannot run by itself.</source>
        <translation>%1 fragt nach einer Nachricht und kann deshalb nicht von selbst laufen.</translation>
    </message>
    <message>
        <source>%1 cannot be its own condition.</source>
        <translation>%1 kann nicht seine eigene Bedingung sein.</translation>
    </message>
    <message>
        <source>There are %1 tasks. At most %2 are possible.</source>
        <translation>Es sind %1 Aufgaben. Höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>Two tasks have the id “%1”. Give one of them another.</source>
        <translation>Zwei Aufgaben haben die Kennung „%1“. Geben Sie einer davon eine andere.</translation>
    </message>
    <message>
        <source>%1 needs a task with the id “%2”, and there is none.</source>
        <translation>%1 braucht eine Aufgabe mit der Kennung „%2“, und es gibt keine.</translation>
    </message>
    <message>
        <source>%1 needs %2, which asks for a message and so cannot be a condition.</source>
        <translation>%1 braucht %2, das nach einer Nachricht fragt und deshalb keine Bedingung sein kann.</translation>
    </message>
    <message>
        <source>There is no task “%1” any more. Look at the list of tasks.</source>
        <translation>Es gibt keine Aufgabe „%1“ mehr. Sehen Sie in die Liste der Aufgaben.</translation>
    </message>
    <message>
        <source>These tasks wait for each other: %1. Take one of the conditions away.</source>
        <translation>Diese Aufgaben warten aufeinander: %1. Nehmen Sie eine der Bedingungen weg.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB, so it is no list of tasks. Choose another.</source>
        <translation>Die Datei ist größer als 1 MB, also keine Liste von Aufgaben. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file is no JSON. Choose one that Vitrine has exported.</source>
        <translation>Die Datei ist kein JSON. Wählen Sie eine, die Vitrine exportiert hat.</translation>
    </message>
    <message>
        <source>The file is JSON, but no list of tasks. Choose one that Vitrine has exported.</source>
        <translation>Die Datei ist JSON, aber keine Liste von Aufgaben. Wählen Sie eine, die Vitrine exportiert hat.</translation>
    </message>
    <message>
        <source>The list of tasks was written by a newer Vitrine. Import it there.</source>
        <translation>Die Liste der Aufgaben wurde von einem neueren Vitrine geschrieben. Importieren Sie sie dort.</translation>
    </message>
    <message>
        <source>Task %1 of the file is none.</source>
        <translation>Aufgabe %1 der Datei ist keine.</translation>
    </message>
    <message>
        <source>Task %1 of the file has a member “%2” that a task does not have, or of the wrong kind.</source>
        <translation>Aufgabe %1 der Datei hat ein Element „%2“, das eine Aufgabe nicht hat, oder eines der falschen Art.</translation>
    </message>
    <message>
        <source>A link stands in the way of %1. Choose another folder.</source>
        <translation>Ein Verweis ist %1 im Weg. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 is no file that can be copied.</source>
        <translation>%1 ist keine Datei, die kopiert werden kann.</translation>
    </message>
    <message>
        <source>That is more than can be copied at once.</source>
        <translation>Das ist mehr, als auf einmal kopiert werden kann.</translation>
    </message>
    <message>
        <source>a link that leads out of what is copied</source>
        <translation>ein Verweis, der aus dem Kopierten hinausführt</translation>
    </message>
    <message>
        <source>a file has that name</source>
        <translation>eine Datei hat diesen Namen</translation>
    </message>
    <message>
        <source>has more than %1 entries; the rest is left out</source>
        <translation>hat mehr als %1 Einträge; der Rest wird weggelassen</translation>
    </message>
    <message>
        <source>There are more than %1 files. Copy the folders one by one.</source>
        <translation>Es sind mehr als %1 Dateien. Kopieren Sie die Ordner einzeln.</translation>
    </message>
    <message>
        <source>Files of a checkpoint stay as they are. Go back to the present state to change files.</source>
        <translation>Dateien eines Prüfpunkts bleiben, wie sie sind. Gehen Sie zum jetzigen Stand zurück, um Dateien zu ändern.</translation>
    </message>
    <message>
        <source>%1 is no name for a file.</source>
        <translation>%1 ist kein Name für eine Datei.</translation>
    </message>
    <message>
        <source>There is a %1 already. Choose another name.</source>
        <translation>Es gibt schon %1. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 was deleted or renamed meanwhile.</source>
        <translation>%1 wurde inzwischen gelöscht oder umbenannt.</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile.</source>
        <translation>%1 wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>Es gibt kein %1.</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>ein Verweis</translation>
    </message>
    <message>
        <source>a file of that name is in the workspace</source>
        <translation>eine Datei dieses Namens ist im Arbeitsbereich</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>a folder of that name is in the workspace</source>
        <translation>ein Ordner dieses Namens ist im Arbeitsbereich</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Dieses Bild kann nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>This picture is damaged.</source>
        <translation>Dieses Bild ist beschädigt.</translation>
    </message>
    <message>
        <source>This picture is too large to be shown: %1 x %2 pixels.</source>
        <translation>Dieses Bild ist zu groß zum Anzeigen: %1 x %2 Pixel.</translation>
    </message>
    <message>
        <source>through the proxy in the machine</source>
        <translation>über den Proxy in der Maschine</translation>
    </message>
    <message>
        <source>as a plain HTTP request</source>
        <translation>als einfache HTTP-Anfrage</translation>
    </message>
    <message>
        <source>through SOCKS</source>
        <translation>über SOCKS</translation>
    </message>
    <message>
        <source>without knowing of a proxy</source>
        <translation>ohne von einem Proxy zu wissen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>Erlaubnisliste</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Nothing is reached, whatever the rules say.</source>
        <translation>Nichts wird erreicht, was die Regeln auch sagen.</translation>
    </message>
    <message>
        <source>Only what a rule names.</source>
        <translation>Nur, was eine Regel nennt.</translation>
    </message>
    <message>
        <source>Every public address, and what a rule names.</source>
        <translation>Jede öffentliche Adresse, und was eine Regel nennt.</translation>
    </message>
    <message>
        <source>No rules</source>
        <translation>Keine Regeln</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 Regel</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>%1 Regeln</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>public address</source>
        <translation>öffentliche Adresse</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>network is off</source>
        <translation>Netzwerk ist aus</translation>
    </message>
    <message>
        <source>no rule names it</source>
        <translation>keine Regel nennt es</translation>
    </message>
    <message>
        <source>A rule allows it by now. Run the program again.</source>
        <translation>Inzwischen erlaubt es eine Regel. Starten Sie das Programm noch einmal.</translation>
    </message>
    <message>
        <source>Allow it, then run the program again.</source>
        <translation>Erlauben Sie es, und starten Sie das Programm dann noch einmal.</translation>
    </message>
    <message>
        <source>Asked at %1 %2.</source>
        <translation>Gefragt am %1 um %2.</translation>
    </message>
    <message>
        <source>%1 (process %2) asked at %3 %4.</source>
        <translation>%1 (Prozess %2) fragte am %3 um %4.</translation>
    </message>
    <message>
        <source>%1 asked at %2 %3.</source>
        <translation>%1 fragte am %2 um %3.</translation>
    </message>
    <message>
        <source>It went through this computer's proxy, which looked the name up.</source>
        <translation>Es ging über den Proxy dieses Computers, der den Namen nachschlug.</translation>
    </message>
    <message>
        <source>Its address is %1.</source>
        <translation>Seine Adresse ist %1.</translation>
    </message>
    <message>
        <source>%1 received, %2 sent.</source>
        <translation>%1 empfangen, %2 gesendet.</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>Es dauerte %1.</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>gefragt von %1</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>%L1 allowed</source>
        <translation>%L1 erlaubt</translation>
    </message>
    <message>
        <source>%L1 blocked</source>
        <translation>%L1 gesperrt</translation>
    </message>
    <message>
        <source>%L1 failed</source>
        <translation>%L1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1. %2 received, %3 sent.</source>
        <translation>%1. %2 empfangen, %3 gesendet.</translation>
    </message>
    <message>
        <source>Through this computer's proxy %1, which looks names up</source>
        <translation>Über den Proxy %1 dieses Computers, der Namen nachschlägt</translation>
    </message>
    <message>
        <source>This computer goes out through the proxy %1. It looks names up, so names are checked here, and addresses only where a program wrote one.</source>
        <translation>Dieser Computer geht über den Proxy %1 hinaus. Der schlägt Namen nach, deshalb werden hier Namen geprüft, und Adressen nur dort, wo ein Programm eine geschrieben hat.</translation>
    </message>
    <message>
        <source>Allow %1 for this session</source>
        <translation>%1 für diese Sitzung erlauben</translation>
    </message>
    <message>
        <source>Allow %1 with any port for this session</source>
        <translation>%1 mit jedem Port für diese Sitzung erlauben</translation>
    </message>
    <message>
        <source>Always allow %1 for %2</source>
        <translation>%1 für %2 immer erlauben</translation>
    </message>
    <message>
        <source>Always allow %1 with any port for %2</source>
        <translation>%1 mit jedem Port für %2 immer erlauben</translation>
    </message>
    <message>
        <source>%1: Bearer</source>
        <translation>%1: Bearer</translation>
    </message>
    <message>
        <source>the password of %1</source>
        <translation>das Passwort von %1</translation>
    </message>
    <message>
        <source>In the desktop's keyring</source>
        <translation>Im Schlüsselbund des Desktops</translation>
    </message>
    <message>
        <source>In an encrypted file, which a passphrase opens</source>
        <translation>In einer verschlüsselten Datei, die eine Passphrase öffnet</translation>
    </message>
    <message>
        <source>Nowhere: a command on this computer prints it</source>
        <translation>Nirgends: Ein Befehl auf diesem Computer gibt es aus</translation>
    </message>
    <message>
        <source>Kept in the desktop's keyring.</source>
        <translation>Liegt im Schlüsselbund des Desktops.</translation>
    </message>
    <message>
        <source>Kept in the encrypted file.</source>
        <translation>Liegt in der verschlüsselten Datei.</translation>
    </message>
    <message>
        <source>Not kept: “%1” prints it for each request.</source>
        <translation>Nicht aufbewahrt: „%1“ gibt es bei jeder Anfrage aus.</translation>
    </message>
    <message>
        <source>Not kept: “%1” prints it, and it counts for %2.</source>
        <translation>Nicht aufbewahrt: „%1“ gibt es aus, und es gilt %2.</translation>
    </message>
    <message>
        <source>The encrypted file is open.</source>
        <translation>Die verschlüsselte Datei ist offen.</translation>
    </message>
    <message>
        <source>The encrypted file is locked: what is in it works after it is unlocked.</source>
        <translation>Die verschlüsselte Datei ist gesperrt: Was darin ist, wirkt erst nach dem Entsperren.</translation>
    </message>
    <message>
        <source>Secrets are kept in the desktop's keyring.</source>
        <translation>Geheimnisse liegen im Schlüsselbund des Desktops.</translation>
    </message>
    <message>
        <source>Secrets go into an encrypted file of Vitrine's instead.</source>
        <translation>Geheimnisse kommen stattdessen in eine verschlüsselte Datei von Vitrine.</translation>
    </message>
    <message>
        <source>To %1 as %2.</source>
        <translation>An %1 als %2.</translation>
    </message>
    <message>
        <source>%1 only.</source>
        <translation>Nur %1.</translation>
    </message>
    <message>
        <source>Paths: %1.</source>
        <translation>Pfade: %1.</translation>
    </message>
    <message>
        <source>At most %L1 requests and %2 a session.</source>
        <translation>Höchstens %L1 Anfragen und %2 je Sitzung.</translation>
    </message>
    <message>
        <source>At most %L1 requests a session.</source>
        <translation>Höchstens %L1 Anfragen je Sitzung.</translation>
    </message>
    <message>
        <source>At most %1 a session.</source>
        <translation>Höchstens %1 je Sitzung.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>The machine was lost</source>
        <translation>Die Maschine ging verloren</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Starts the machine</source>
        <translation>Startet die Maschine</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Saves and stops</source>
        <translation>Sichert und stoppt</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Goes on where it was</source>
        <translation>Macht weiter, wo sie war</translation>
    </message>
    <message>
        <source>Workspace kept</source>
        <translation>Arbeitsbereich erhalten</translation>
    </message>
    <message>
        <source>The agent waits for your answer</source>
        <translation>Der Agent wartet auf Ihre Antwort</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Läuft %1 ab</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>Nothing runs</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Is suspended %1</source>
        <translation>Wird %1 angehalten</translation>
    </message>
    <message>
        <source>Stops %1</source>
        <translation>Wird %1 gestoppt</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Platte voll</translation>
    </message>
    <message>
        <source>This computer's disk is full</source>
        <translation>Die Platte dieses Computers ist voll</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Braucht eine Antwort</translation>
    </message>
    <message>
        <source>Asks about an SSH host's key</source>
        <translation>Fragt nach dem Schlüssel eines SSH-Hosts</translation>
    </message>
    <message>
        <source>Agent lost</source>
        <translation>Agent verloren</translation>
    </message>
    <message>
        <source>Agent connection lost</source>
        <translation>Verbindung zum Agenten verloren</translation>
    </message>
    <message>
        <source>agent %1</source>
        <translation>Agent %1</translation>
    </message>
    <message>
        <source>Suspended %1</source>
        <translation>%1 angehalten</translation>
    </message>
    <message>
        <source>Stopped %1</source>
        <translation>%1 gestoppt</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Free space of its workspace (its machine starts for it)</source>
        <translation>Freier Platz ihres Arbeitsbereichs (dafür startet ihre Maschine)</translation>
    </message>
    <message>
        <source>Free space of its workspace</source>
        <translation>Freier Platz ihres Arbeitsbereichs</translation>
    </message>
    <message>
        <source>1 automatic checkpoint</source>
        <translation>1 automatischer Prüfpunkt</translation>
    </message>
    <message>
        <source>%1 automatic checkpoints</source>
        <translation>%1 automatische Prüfpunkte</translation>
    </message>
    <message>
        <source>In the trash; goes for good</source>
        <translation>Im Papierkorb; wird endgültig gelöscht</translation>
    </message>
    <message>
        <source>Template that no agent uses</source>
        <translation>Vorlage, die kein Agent verwendet</translation>
    </message>
    <message>
        <source>Held by the checkpoint “%1”</source>
        <translation>Vom Prüfpunkt „%1“ gehalten</translation>
    </message>
    <message>
        <source>workspaces and checkpoints %1</source>
        <translation>Arbeitsbereiche und Prüfpunkte %1</translation>
    </message>
    <message>
        <source>records %1</source>
        <translation>Aufzeichnungen %1</translation>
    </message>
    <message>
        <source>suspended machines %1</source>
        <translation>angehaltene Maschinen %1</translation>
    </message>
    <message>
        <source>trash %1</source>
        <translation>Papierkorb %1</translation>
    </message>
    <message>
        <source>templates %1</source>
        <translation>Vorlagen %1</translation>
    </message>
    <message>
        <source>images %1</source>
        <translation>Images %1</translation>
    </message>
    <message>
        <source>lists and logs %1</source>
        <translation>Listen und Protokolle %1</translation>
    </message>
    <message>
        <source>%1 in all, %2 free: %3.</source>
        <translation>%1 insgesamt, %2 frei: %3.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Prüfpunkte</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1, %2 in all, workspace %3, checkpoints %4, records %5</source>
        <translation>%1, %2 insgesamt, Arbeitsbereich %3, Prüfpunkte %4, Aufzeichnungen %5</translation>
    </message>
    <message>
        <source>Deleted session</source>
        <translation>Gelöschte Sitzung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Gone for good</source>
        <translation>Endgültig weg</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1, abgelaufen</translation>
    </message>
    <message>
        <source>%1, %2, deleted %3, gone for good %4</source>
        <translation>%1, %2, gelöscht %3, endgültig weg %4</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>exit 0</source>
        <translation>Exit 0</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>Exit %1</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>no exit seen</source>
        <translation>kein Ende gesehen</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>tests run</source>
        <translation>Tests laufen</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>%1 tests passed</source>
        <translation>%1 Tests bestanden</translation>
    </message>
    <message>
        <source>tests passed</source>
        <translation>Tests bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 tests failed</source>
        <translation>%1 Tests fehlgeschlagen</translation>
    </message>
    <message>
        <source>tests failed</source>
        <translation>Tests fehlgeschlagen</translation>
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
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>%n files</source>
        <translation>%n Dateien</translation>
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
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 seconds ago</source>
        <translation>vor %1 Sekunden</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>in %1 h</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>in %1 Tagen</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Prüfpunkt</translation>
    </message>
    <message>
        <source>Before a prompt</source>
        <translation>Vor einem Prompt</translation>
    </message>
    <message>
        <source>Before a test run</source>
        <translation>Vor einem Testlauf</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Vor einem Wiederherstellen</translation>
    </message>
    <message>
        <source>goes when newer ones come</source>
        <translation>geht, wenn neuere kommen</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>as after a power cut</source>
        <translation>wie nach einem Stromausfall</translation>
    </message>
    <message>
        <source>“%1” of %2</source>
        <translation>„%1“ von %2</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Einen Link öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Keep closed</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>About Vitrine</source>
        <translation>Über Vitrine</translation>
    </message>
    <message>
        <source>A desktop workbench for coding-agent sessions, each in a small virtual machine of its own.</source>
        <translation>Eine Werkbank für Sitzungen mit Coding-Agenten, jede in einer kleinen virtuellen Maschine für sich.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Version %1. Everything is kept in %2.</source>
        <translation>Version %1. Alles liegt in %2.</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>W&amp;orkspace</source>
        <translation>A&amp;rbeitsbereich</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Another value for %1</source>
        <translation>Ein anderer Wert für %1</translation>
    </message>
    <message>
        <source>Add a secret</source>
        <translation>Ein Geheimnis hinzufügen</translation>
    </message>
    <message>
        <source>What it was given to stays. The old value is gone then.</source>
        <translation>Wem es gegeben wurde, bleibt. Der alte Wert ist dann weg.</translation>
    </message>
    <message>
        <source>Sessions use it without seeing it: Vitrine puts it into the requests that you allow. Nothing uses it until it is given to an agent.</source>
        <translation>Sitzungen verwenden es, ohne es zu sehen: Vitrine setzt es in die Anfragen ein, die Sie erlauben. Nichts verwendet es, bis es einem Agenten gegeben wird.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Wo es liegt</translation>
    </message>
    <message>
        <source>It is not shown, now or later.</source>
        <translation>Es wird nicht gezeigt, weder jetzt noch später.</translation>
    </message>
    <message>
        <source>Command, a line for sh on this computer</source>
        <translation>Befehl, eine Zeile für sh auf diesem Computer</translation>
    </message>
    <message>
        <source>Seconds that a printed value counts</source>
        <translation>Sekunden, die ein ausgegebener Wert gilt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The secret has no value yet. Type or paste it.</source>
        <translation>Das Geheimnis hat noch keinen Wert. Geben Sie ihn ein, oder fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>HTTP, port 8080</source>
        <translation>HTTP, Port 8080</translation>
    </message>
    <message>
        <source>AG-UI, port 8080</source>
        <translation>AG-UI, Port 8080</translation>
    </message>
    <message>
        <source>MCP, port 8000</source>
        <translation>MCP, Port 8000</translation>
    </message>
    <message>
        <source>A2A, port 9000</source>
        <translation>A2A, Port 9000</translation>
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
        <translation>Den Speicherinhalt auf der Platte behalten, damit später weitermacht, was läuft</translation>
    </message>
    <message>
        <source>A letter, then letters, digits or _. It cannot be changed later.</source>
        <translation>Ein Buchstabe, dann Buchstaben, Ziffern oder _. Später nicht zu ändern.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The image's own</source>
        <translation>Der des Images</translation>
    </message>
    <message>
        <source>Start command</source>
        <translation>Startbefehl</translation>
    </message>
    <message>
        <source>The line that starts the agent in the machine, for sh.</source>
        <translation>Die Zeile, die den Agenten in der Maschine startet, für sh.</translation>
    </message>
    <message>
        <source>It serves</source>
        <translation>Er bietet an</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>One variable a line. No keys and tokens: those belong into secrets, which stay outside.</source>
        <translation>Eine Variable je Zeile. Keine Schlüssel und Token: Die gehören in Geheimnisse, die draußen bleiben.</translation>
    </message>
    <message>
        <source>Workspace at</source>
        <translation>Arbeitsbereich unter</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>How large it may grow. What is empty takes no room on this computer.</source>
        <translation>Wie groß er werden darf. Was leer ist, belegt auf diesem Computer keinen Platz.</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>Idle for at most</source>
        <translation>Untätig höchstens</translation>
    </message>
    <message>
        <source>A machine in which nothing runs stops after it.</source>
        <translation>Eine Maschine, in der nichts läuft, stoppt danach.</translation>
    </message>
    <message>
        <source>Lives for at most</source>
        <translation>Lebt höchstens</translation>
    </message>
    <message>
        <source>A machine stops after it in any case. The workspace stays.</source>
        <translation>Danach stoppt eine Maschine auf jeden Fall. Der Arbeitsbereich bleibt.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message numerus="yes">
        <source>Variables with line breaks are kept as they are: %n.</source>
        <translation>
            <numerusform>Variablen mit Zeilenumbrüchen bleiben, wie sie sind: %n.</numerusform>
            <numerusform>Variablen mit Zeilenumbrüchen bleiben, wie sie sind: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 of the environment is no variable. Write it as NAME=value.</source>
        <translation>Zeile %1 der Umgebung ist keine Variable. Schreiben Sie sie als NAME=Wert.</translation>
    </message>
    <message>
        <source>The environment names %1 twice. Leave one of them out.</source>
        <translation>Die Umgebung nennt %1 zweimal. Lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Neuer Agent</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Die Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>The new agent was not made yet.</source>
        <translation>Der neue Agent wurde noch nicht angelegt.</translation>
    </message>
    <message>
        <source>The changes to %1 were not saved.</source>
        <translation>Die Änderungen an %1 wurden nicht gesichert.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Delete the agent %1?</source>
        <translation>Den Agenten %1 löschen?</translation>
    </message>
    <message>
        <source>Its definition goes, with all versions. Sessions of it have to be deleted before.</source>
        <translation>Seine Definition geht, mit allen Versionen. Seine Sitzungen müssen vorher gelöscht werden.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Version %1, newest</source>
        <translation>Version %1, neueste</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>New sessions get the newest version, made %1. For those that are there you choose when you save.</source>
        <translation>Neue Sitzungen bekommen die neueste Version, erstellt %1. Für bestehende wählen Sie beim Speichern.</translation>
    </message>
    <message>
        <source>What the machines of its sessions are made of, and how its agent is started.</source>
        <translation>Woraus die Maschinen seiner Sitzungen bestehen, und wie ihr Agent gestartet wird.</translation>
    </message>
    <message>
        <source>Save as version %1</source>
        <translation>Als Version %1 sichern</translation>
    </message>
    <message>
        <source>Create agent</source>
        <translation>Agenten anlegen</translation>
    </message>
    <message>
        <source>Allow for this session</source>
        <translation>Für diese Sitzung erlauben</translation>
    </message>
    <message>
        <source>Add the rule %1 to this session</source>
        <translation>Die Regel %1 zu dieser Sitzung hinzufügen</translation>
    </message>
    <message>
        <source>Other ways to allow it</source>
        <translation>Andere Arten, es zu erlauben</translation>
    </message>
    <message>
        <source>Answer of the agent</source>
        <translation>Antwort des Agenten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>In eine Datei sichern…</translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>%1, at start</source>
        <translation>%1, beim Start</translation>
    </message>
    <message>
        <source>%1, after a prompt</source>
        <translation>%1, nach einem Prompt</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
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
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Show the output</source>
        <translation>Die Ausgabe zeigen</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal ausführen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Hide the output</source>
        <translation>Die Ausgabe verbergen</translation>
    </message>
    <message>
        <source>The last %L1 lines of %2 are shown.</source>
        <translation>Die letzten %L1 Zeilen von %2 werden gezeigt.</translation>
    </message>
    <message>
        <source>The last %L1 lines are shown.</source>
        <translation>Die letzten %L1 Zeilen werden gezeigt.</translation>
    </message>
    <message>
        <source>%1 in the middle were not kept.</source>
        <translation>%1 in der Mitte wurden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Waits for the machine to start.</source>
        <translation>Wartet, bis die Maschine gestartet ist.</translation>
    </message>
    <message>
        <source>Stopped after %1, its time limit.</source>
        <translation>Gestoppt nach %1, der Zeitgrenze.</translation>
    </message>
    <message>
        <source>No output.</source>
        <translation>Keine Ausgabe.</translation>
    </message>
    <message>
        <source>New output</source>
        <translation>Neue Ausgabe</translation>
    </message>
    <message>
        <source>Commands and their output</source>
        <translation>Befehle und ihre Ausgabe</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>%1, added</source>
        <translation>%1, hinzugefügt</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1, gelöscht</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Files have changed. Compare again</source>
        <translation>Dateien haben sich geändert. Neu vergleichen</translation>
    </message>
    <message>
        <source>Compare this state</source>
        <translation>Diesen Stand vergleichen</translation>
    </message>
    <message>
        <source>with this state</source>
        <translation>mit diesem Stand</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Neu vergleichen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>No session selected</source>
        <translation>Keine Sitzung gewählt</translation>
    </message>
    <message>
        <source>Select one to see what changed in its workspace.</source>
        <translation>Wählen Sie eine, um zu sehen, was sich in ihrem Arbeitsbereich geändert hat.</translation>
    </message>
    <message>
        <source>Nothing to compare with yet</source>
        <translation>Noch nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>A checkpoint is taken before each prompt and each test run; from then on what changed is shown here.</source>
        <translation>Vor jedem Prompt und jedem Testlauf wird ein Prüfpunkt erstellt; von da an wird hier gezeigt, was sich geändert hat.</translation>
    </message>
    <message>
        <source>The states cannot be compared</source>
        <translation>Die Stände können nicht verglichen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Twice the same state</source>
        <translation>Zweimal derselbe Stand</translation>
    </message>
    <message>
        <source>Choose two that differ.</source>
        <translation>Wählen Sie zwei verschiedene.</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>Both states have the same files.</source>
        <translation>Beide Stände haben dieselben Dateien.</translation>
    </message>
    <message>
        <source>More than %1 files; the first are shown</source>
        <translation>Mehr als %1 Dateien; die ersten werden gezeigt</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Show the files as they were</source>
        <translation>Die Dateien zeigen, wie sie waren</translation>
    </message>
    <message>
        <source>Make the workspace what it was before this prompt</source>
        <translation>Den Arbeitsbereich wieder zu dem machen, was er vor diesem Prompt war</translation>
    </message>
    <message>
        <source>Checkpoint before this prompt, %1</source>
        <translation>Prüfpunkt vor diesem Prompt, %1</translation>
    </message>
    <message>
        <source>Restore the checkpoint before this prompt, %1</source>
        <translation>Den Prüfpunkt vor diesem Prompt wiederherstellen, %1</translation>
    </message>
    <message>
        <source>the workspace as it is</source>
        <translation>der Arbeitsbereich, wie er ist</translation>
    </message>
    <message>
        <source>Now, the workspace as it is</source>
        <translation>Jetzt, der Arbeitsbereich, wie er ist</translation>
    </message>
    <message>
        <source>%1, its files are shown</source>
        <translation>%1, seine Dateien werden gezeigt</translation>
    </message>
    <message>
        <source>Checkpoint now</source>
        <translation>Prüfpunkt jetzt</translation>
    </message>
    <message>
        <source>Checkpoint…</source>
        <translation>Prüfpunkt…</translation>
    </message>
    <message>
        <source>Go to checkpoints</source>
        <translation>Zu den Prüfpunkten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Select one to see what its workspace was.</source>
        <translation>Wählen Sie eine, um zu sehen, was ihr Arbeitsbereich war.</translation>
    </message>
    <message>
        <source>The checkpoints cannot be listed</source>
        <translation>Die Prüfpunkte können nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>No checkpoints yet</source>
        <translation>Noch keine Prüfpunkte</translation>
    </message>
    <message>
        <source>One is taken before each prompt and each test run, and whenever you ask for it.</source>
        <translation>Einer wird vor jedem Prompt und jedem Testlauf erstellt, und wann immer Sie wollen.</translation>
    </message>
    <message>
        <source>%1, together %2</source>
        <translation>%1, zusammen %2</translation>
    </message>
    <message>
        <source>Keeps the workspace as it is now, until you delete it. Nothing is stopped.</source>
        <translation>Behält den Arbeitsbereich, wie er jetzt ist, bis Sie es löschen. Nichts wird gestoppt.</translation>
    </message>
    <message>
        <source>For example Before refactor</source>
        <translation>Zum Beispiel: Vor dem Umbau</translation>
    </message>
    <message>
        <source>Take checkpoint</source>
        <translation>Prüfpunkt erstellen</translation>
    </message>
    <message>
        <source>The workspace becomes what it was then. Its present state becomes a checkpoint first, so nothing is lost.</source>
        <translation>Der Arbeitsbereich wird, was er damals war. Sein jetziger Stand wird zuerst ein Prüfpunkt, es geht also nichts verloren.</translation>
    </message>
    <message>
        <source>The session is running and will be stopped in order.</source>
        <translation>Die Sitzung läuft und wird ordentlich gestoppt.</translation>
    </message>
    <message>
        <source>The session is suspended; what ran in it does not go on.</source>
        <translation>Die Sitzung ist angehalten; was in ihr lief, läuft nicht weiter.</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>%1 wiederherstellen?</translation>
    </message>
    <message>
        <source>Fork into a new session</source>
        <translation>In eine neue Sitzung abzweigen</translation>
    </message>
    <message>
        <source>A new session begins with the files of %1. Nothing is copied, and this session stays as it is.</source>
        <translation>Eine neue Sitzung beginnt mit den Dateien von %1. Nichts wird kopiert, und diese Sitzung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>%1, fork</source>
        <translation>%1, Abzweig</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>This state of the workspace goes, with %1 on this computer's disk. The workspace, other checkpoints and forks keep all they have. This cannot be undone.</source>
        <translation>Dieser Stand des Arbeitsbereichs geht, mit %1 auf der Platte dieses Computers. Der Arbeitsbereich, andere Prüfpunkte und Abzweige behalten alles. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>Seine Dateien zeigen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Fork into a new session…</source>
        <translation>In eine neue Sitzung abzweigen…</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>One machine is running</source>
        <translation>Eine Maschine läuft</translation>
    </message>
    <message>
        <source>%1 machines are running</source>
        <translation>%1 Maschinen laufen</translation>
    </message>
    <message>
        <source>Stopped machines lose nothing in their workspaces; their agents get 15 seconds to finish. Machines that keep running go on without a window until you open Vitrine again.</source>
        <translation>Gestoppte Maschinen verlieren nichts in ihren Arbeitsbereichen; ihre Agenten bekommen 15 Sekunden zum Abschluss. Maschinen, die weiterlaufen, tun es ohne Fenster, bis Sie Vitrine wieder öffnen.</translation>
    </message>
    <message>
        <source>Do this every time</source>
        <translation>Das jedes Mal tun</translation>
    </message>
    <message>
        <source>Keep running in the background</source>
        <translation>Im Hintergrund weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop them</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
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
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Earlier commands</source>
        <translation>Frühere Befehle</translation>
    </message>
    <message>
        <source>Select a session to run commands</source>
        <translation>Wählen Sie eine Sitzung, um Befehle auszuführen</translation>
    </message>
    <message>
        <source>Command in %1, resumes the session</source>
        <translation>Befehl in %1, setzt die Sitzung fort</translation>
    </message>
    <message>
        <source>Command in %1</source>
        <translation>Befehl in %1</translation>
    </message>
    <message>
        <source>Resumes the session, then runs the command (Enter)</source>
        <translation>Setzt die Sitzung fort, führt dann den Befehl aus (Eingabe)</translation>
    </message>
    <message>
        <source>Runs the command (Enter)</source>
        <translation>Führt den Befehl aus (Eingabe)</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>A command that runs longer is stopped.</source>
        <translation>Ein Befehl, der länger läuft, wird gestoppt.</translation>
    </message>
    <message>
        <source>Do something, or go to a session</source>
        <translation>Etwas tun oder zu einer Sitzung gehen</translation>
    </message>
    <message>
        <source>Command bar</source>
        <translation>Befehlsleiste</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy output</source>
        <translation>Ausgabe kopieren</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>Als Text zeigen</translation>
    </message>
    <message>
        <source>Save output…</source>
        <translation>Ausgabe sichern…</translation>
    </message>
    <message>
        <source>Edit command</source>
        <translation>Befehl bearbeiten</translation>
    </message>
    <message>
        <source>Save output</source>
        <translation>Ausgabe sichern</translation>
    </message>
    <message>
        <source>Could not copy the output. It is larger than 8 MB; save it to a file.</source>
        <translation>Die Ausgabe konnte nicht kopiert werden. Sie ist größer als 8 MB; sichern Sie sie in eine Datei.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>The output shows an address at %1. Open it in the browser?</source>
        <translation>Die Ausgabe zeigt eine Adresse unter %1. Im Browser öffnen?</translation>
    </message>
    <message>
        <source>Time limit of commands</source>
        <translation>Zeitgrenze der Befehle</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>In der Ausgabe suchen</translation>
    </message>
    <message>
        <source>New shell</source>
        <translation>Neue Shell</translation>
    </message>
    <message>
        <source>Attach to a shell…</source>
        <translation>An eine Shell anhängen…</translation>
    </message>
    <message>
        <source>Detach the shell, and let it run</source>
        <translation>Die Shell ablösen und laufen lassen</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Einen Befehl eingeben</translation>
    </message>
    <message>
        <source>Stop the newest command</source>
        <translation>Den neuesten Befehl stoppen</translation>
    </message>
    <message>
        <source>No commands yet</source>
        <translation>Noch keine Befehle</translation>
    </message>
    <message>
        <source>Each one is kept here with its output and exit code.</source>
        <translation>Jeder wird hier mit Ausgabe und Rückgabewert aufbewahrt.</translation>
    </message>
    <message>
        <source>Select one to see what ran in it.</source>
        <translation>Wählen Sie eine, um zu sehen, was in ihr lief.</translation>
    </message>
    <message>
        <source>The file has changed since it was compared, and was left alone. Look at it again.</source>
        <translation>Die Datei hat sich seit dem Vergleich geändert und blieb unberührt. Sehen Sie sie noch einmal an.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Diese Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Restore file</source>
        <translation>Datei wiederherstellen</translation>
    </message>
    <message>
        <source>Gives the lines at hand back what they were before</source>
        <translation>Gibt den Zeilen zurück, was sie vorher waren</translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <translation>%1, verglichen mit %2</translation>
    </message>
    <message>
        <source>The lines are the same</source>
        <translation>Die Zeilen sind gleich</translation>
    </message>
    <message>
        <source>What differs is the file's mode or owner.</source>
        <translation>Verschieden sind Rechte oder Besitzer der Datei.</translation>
    </message>
    <message>
        <source>Not a text</source>
        <translation>Kein Text</translation>
    </message>
    <message>
        <source>It was %1, and is %2.</source>
        <translation>Es war %1 und ist %2.</translation>
    </message>
    <message>
        <source>A large file</source>
        <translation>Eine große Datei</translation>
    </message>
    <message>
        <source>%1. Comparing its lines takes a while.</source>
        <translation>%1. Ihre Zeilen zu vergleichen dauert eine Weile.</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Trotzdem zeigen</translation>
    </message>
    <message>
        <source>The file cannot be compared</source>
        <translation>Die Datei kann nicht verglichen werden</translation>
    </message>
    <message>
        <source>Files are changed by the session's machine: resume the session first.</source>
        <translation>Dateien werden von der Maschine der Sitzung geändert: Setzen Sie zuerst die Sitzung fort.</translation>
    </message>
    <message>
        <source>Gives the file back what it was then</source>
        <translation>Gibt der Datei zurück, was sie damals war</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>Unterbrechen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Interrupt the agent</source>
        <translation>Den Agenten unterbrechen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the pasted text</source>
        <translation>Den eingefügten Text entfernen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Resume and send</source>
        <translation>Fortsetzen und senden</translation>
    </message>
    <message>
        <source>Sent when the agent is done (Enter)</source>
        <translation>Wird gesendet, wenn der Agent fertig ist (Eingabe)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Senden (Eingabe)</translation>
    </message>
    <message>
        <source>Pasted text, %1, %2</source>
        <translation>Eingefügter Text, %1, %2</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>Host und Port</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gefragt von</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Lines %1 to %2</source>
        <translation>Zeilen %1 bis %2</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>hinzugefügt: %1</translation>
    </message>
    <message>
        <source>deleted: %1</source>
        <translation>gelöscht: %1</translation>
    </message>
    <message>
        <source>Changed lines</source>
        <translation>Geänderte Zeilen</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Can be given back</source>
        <translation>Kann freigegeben werden</translation>
    </message>
    <message>
        <source>There is nothing to give back.</source>
        <translation>Es gibt nichts freizugeben.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>The trash is empty. Deleted sessions lie here for seven days.</source>
        <translation>Der Papierkorb ist leer. Gelöschte Sitzungen liegen hier sieben Tage.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>There are no sessions.</source>
        <translation>Es gibt keine Sitzungen.</translation>
    </message>
    <message>
        <source>Reclaim</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Delete now…</source>
        <translation>Jetzt löschen…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Den Papierkorb leeren…</translation>
    </message>
    <message>
        <source>Reclaim %1…</source>
        <translation>%1 freigeben…</translation>
    </message>
    <message>
        <source>Restore under another id</source>
        <translation>Unter einer anderen Kennung wiederherstellen</translation>
    </message>
    <message>
        <source>Another session has its id by now. Letters, digits, “-” and “_”.</source>
        <translation>Eine andere Sitzung hat inzwischen ihre Kennung. Buchstaben, Ziffern, „-“ und „_“.</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Zum Beispiel %1</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>„%1“ endgültig löschen?</translation>
    </message>
    <message>
        <source>Its workspace, checkpoints and records (%1) go now. This cannot be undone.</source>
        <translation>Ihr Arbeitsbereich, ihre Prüfpunkte und Aufzeichnungen (%1) gehen jetzt. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Jetzt löschen</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Den Papierkorb leeren?</translation>
    </message>
    <message>
        <source>One deleted session goes for good. This cannot be undone.</source>
        <translation>Eine gelöschte Sitzung geht endgültig. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>%1 deleted sessions go for good. This cannot be undone.</source>
        <translation>%1 gelöschte Sitzungen gehen endgültig. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Den Papierkorb leeren</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Reclaim %1?</source>
        <translation>%1 freigeben?</translation>
    </message>
    <message>
        <source>What is deleted for it cannot be brought back. %1.</source>
        <translation>Was dafür gelöscht wird, kann nicht zurückgeholt werden. %1.</translation>
    </message>
    <message>
        <source>Gives room back…</source>
        <translation>Platz wird freigegeben…</translation>
    </message>
    <message>
        <source>%1 came back.</source>
        <translation>%1 wurden frei.</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>1 check passes</source>
        <translation>1 Prüfung bestanden</translation>
    </message>
    <message>
        <source>%1 checks pass</source>
        <translation>%1 Prüfungen bestanden</translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 notices</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 Probleme</translation>
    </message>
    <message>
        <source>%1. Checked at %2.</source>
        <translation>%1. Geprüft um %2.</translation>
    </message>
    <message>
        <source>Doctor: 1 problem</source>
        <translation>Doctor: 1 Problem</translation>
    </message>
    <message>
        <source>Doctor: %1 problems</source>
        <translation>Doctor: %1 Probleme</translation>
    </message>
    <message>
        <source>Doctor: %1 of %2</source>
        <translation>Doctor: %1 von %2</translation>
    </message>
    <message>
        <source>Cannot make a temporary folder. Use Save to… instead.</source>
        <translation>Es kann kein temporärer Ordner angelegt werden. Verwenden Sie stattdessen „Sichern unter…“.</translation>
    </message>
    <message>
        <source>Cannot drag this out: %1 Use Save to… instead.</source>
        <translation>Das kann nicht herausgezogen werden: %1 Verwenden Sie stattdessen „Sichern unter…“.</translation>
    </message>
    <message>
        <source>It has %1. Files of up to %2 can be edited here. Open it in your editor instead.</source>
        <translation>Sie hat %1. Dateien bis %2 können hier bearbeitet werden. Öffnen Sie sie stattdessen in Ihrem Editor.</translation>
    </message>
    <message>
        <source>It is no text, and cannot be edited here.</source>
        <translation>Sie ist kein Text und kann hier nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>It has characters that an edited text would not keep.</source>
        <translation>Sie hat Zeichen, die ein bearbeiteter Text nicht behalten würde.</translation>
    </message>
    <message>
        <source>It has lines of more than %1 characters. Open it in your editor instead.</source>
        <translation>Sie hat Zeilen von mehr als %1 Zeichen. Öffnen Sie sie stattdessen in Ihrem Editor.</translation>
    </message>
    <message>
        <source>Some of its bytes are no text, and would be lost.</source>
        <translation>Einige ihrer Bytes sind kein Text und gingen verloren.</translation>
    </message>
    <message>
        <source>Line %1 has “%2”, which the file's encoding, Latin-1, does not have. Remove it, then save.</source>
        <translation>Zeile %1 hat „%2“, das die Kodierung der Datei, Latin-1, nicht hat. Entfernen Sie es, und sichern Sie dann.</translation>
    </message>
    <message>
        <source>mixed line endings</source>
        <translation>gemischte Zeilenenden</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>Open in editor…</source>
        <translation>Im Editor öffnen…</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Open “%1” in an editor</source>
        <translation>„%1“ in einem Editor öffnen</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Switch on, port %1</source>
        <translation>Einschalten, Port %1</translation>
    </message>
    <message>
        <source>You have no SSH key, and nobody gets in without one. Make one first: ssh-keygen</source>
        <translation>Sie haben keinen SSH-Schlüssel, und ohne einen kommt niemand hinein. Erzeugen Sie zuerst einen: ssh-keygen</translation>
    </message>
    <message>
        <source>line for ssh</source>
        <translation>Zeile für ssh</translation>
    </message>
    <message>
        <source>Add this line</source>
        <translation>Diese Zeile hinzufügen</translation>
    </message>
    <message>
        <source>No editor was found that Vitrine knows how to start: Visual Studio Code, Zed and JetBrains Gateway are looked for on PATH. Any program that opens folders over SSH can do it:</source>
        <translation>Es wurde kein Editor gefunden, den Vitrine zu starten weiß: Visual Studio Code, Zed und JetBrains Gateway werden in PATH gesucht. Jedes Programm, das Ordner über SSH öffnet, kann es:</translation>
    </message>
    <message>
        <source>For a terminal, and any other program:</source>
        <translation>Für ein Terminal und jedes andere Programm:</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>entry for ssh</source>
        <translation>Eintrag für ssh</translation>
    </message>
    <message>
        <source>The session's files are in %1.</source>
        <translation>Die Dateien der Sitzung liegen in %1.</translation>
    </message>
    <message>
        <source>Editors come in at %1, with your own SSH keys.</source>
        <translation>Editoren kommen unter %1 herein, mit Ihren eigenen SSH-Schlüsseln.</translation>
    </message>
    <message>
        <source>Editors reach sessions over SSH. That is switched off. Switched on, a port of this computer alone (127.0.0.1) lets in whoever has one of your SSH keys, until you switch it off in the settings.</source>
        <translation>Editoren erreichen Sitzungen über SSH. Das ist ausgeschaltet. Eingeschaltet lässt ein Port nur dieses Computers (127.0.0.1) jeden herein, der einen Ihrer SSH-Schlüssel hat, bis Sie es in den Einstellungen ausschalten.</translation>
    </message>
    <message>
        <source>Your ssh has to know the session: put the entry below into %1.</source>
        <translation>Ihr ssh muss die Sitzung kennen: Legen Sie den Eintrag unten in %1.</translation>
    </message>
    <message>
        <source>Your ssh does not know the sessions yet. It does with one line at the top of %1:</source>
        <translation>Ihr ssh kennt die Sitzungen noch nicht. Mit einer Zeile am Anfang von %1 kennt es sie:</translation>
    </message>
    <message>
        <source>Cannot start %1. Is its program still there?</source>
        <translation>%1 kann nicht gestartet werden. Ist sein Programm noch da?</translation>
    </message>
    <message>
        <source>Restart agent</source>
        <translation>Agenten neu starten</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Einzelheiten des Fehlers</translation>
    </message>
    <message>
        <source>Puts this prompt into the message field</source>
        <translation>Legt diesen Prompt in das Nachrichtenfeld</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>Waits for the agent</source>
        <translation>Wartet auf den Agenten</translation>
    </message>
    <message>
        <source>Waits for the machine to start</source>
        <translation>Wartet, bis die Maschine gestartet ist</translation>
    </message>
    <message>
        <source>Working, %1%2</source>
        <translation>Arbeitet, %1%2</translation>
    </message>
    <message>
        <source>Done at %1. %2%3</source>
        <translation>Fertig um %1. %2%3</translation>
    </message>
    <message>
        <source>Interrupted at %1, after %2%3</source>
        <translation>Unterbrochen um %1, nach %2%3</translation>
    </message>
    <message>
        <source>The agent failed. Send the prompt again, or restart the agent.</source>
        <translation>Der Agent scheiterte. Senden Sie den Prompt noch einmal, oder starten Sie den Agenten neu.</translation>
    </message>
    <message>
        <source>The machine ended before the answer did. What came is kept; send the prompt again.</source>
        <translation>Die Maschine endete vor der Antwort. Was kam, ist erhalten; senden Sie den Prompt noch einmal.</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten verbergen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show what this prompt changed</source>
        <translation>Zeigen, was dieser Prompt geändert hat</translation>
    </message>
    <message>
        <source>More than %L1 files changed</source>
        <translation>Mehr als %L1 Dateien geändert</translation>
    </message>
    <message>
        <source>No files changed</source>
        <translation>Keine Dateien geändert</translation>
    </message>
    <message>
        <source>1 file changed</source>
        <translation>1 Datei geändert</translation>
    </message>
    <message>
        <source>%L1 files changed</source>
        <translation>%L1 Dateien geändert</translation>
    </message>
    <message>
        <source>%1 by this prompt</source>
        <translation>%1 durch diesen Prompt</translation>
    </message>
    <message>
        <source>What the system said</source>
        <translation>Was das System sagte</translation>
    </message>
    <message>
        <source>1 checkpoint</source>
        <translation>1 Prüfpunkt</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoints</source>
        <translation>
            <numerusform>%n Prüfpunkt</numerusform>
            <numerusform>%n Prüfpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>1 command</source>
        <translation>1 Befehl</translation>
    </message>
    <message numerus="yes">
        <source>%n commands</source>
        <translation>
            <numerusform>%n Befehl</numerusform>
            <numerusform>%n Befehle</numerusform>
        </translation>
    </message>
    <message>
        <source>1 prompt</source>
        <translation>1 Prompt</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>%n Prompt</numerusform>
            <numerusform>%n Prompts</numerusform>
        </translation>
    </message>
    <message>
        <source>Import session…</source>
        <translation>Sitzung importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Take changes back…</source>
        <translation>Änderungen zurückholen…</translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation>„%1“ wird angelegt</translation>
    </message>
    <message>
        <source>%1 changed or went away meanwhile, and are not in the session.</source>
        <translation>%1 inzwischen geändert oder verschwunden und nicht in der Sitzung.</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>Sitzung exportieren</translation>
    </message>
    <message>
        <source>Sessions (*.tar.zst)</source>
        <translation>Sitzungen (*.tar.zst)</translation>
    </message>
    <message>
        <source>Exporting “%1”</source>
        <translation>„%1“ wird exportiert</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The session is in a file</source>
        <translation>Die Sitzung ist in einer Datei</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Whoever has the file can read all of it.</source>
        <translation>Wer die Datei hat, kann alles darin lesen.</translation>
    </message>
    <message>
        <source>Import session</source>
        <translation>Sitzung importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Importing a session</source>
        <translation>Eine Sitzung wird importiert</translation>
    </message>
    <message>
        <source>The session is here</source>
        <translation>Die Sitzung ist da</translation>
    </message>
    <message>
        <source>%1: %2 of workspace, %3</source>
        <translation>%1: %2 Arbeitsbereich, %3</translation>
    </message>
    <message>
        <source>There is no text editor with a window on this computer. Install one, Kate for example, then try again.</source>
        <translation>Auf diesem Computer ist kein Texteditor mit Fenster. Installieren Sie einen, zum Beispiel Kate, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be opened in an editor. %2</source>
        <translation>%1 kann nicht in einem Editor geöffnet werden. %2</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>Es ist keine Datei.</translation>
    </message>
    <message>
        <source>It is too large. Use Save to… instead.</source>
        <translation>Sie ist zu groß. Verwenden Sie stattdessen „Sichern unter…“.</translation>
    </message>
    <message>
        <source>A copy on this computer cannot be written.</source>
        <translation>Auf diesem Computer kann keine Kopie geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 was not written back: it is too large now.</source>
        <translation>%1 wurde nicht zurückgeschrieben: Es ist jetzt zu groß.</translation>
    </message>
    <message>
        <source>%1 is to be written back.</source>
        <translation>%1 soll zurückgeschrieben werden.</translation>
    </message>
    <message>
        <source>%1 was not written back. %2 Save it in the editor once more to try again.</source>
        <translation>%1 wurde nicht zurückgeschrieben. %2 Sichern Sie es im Editor noch einmal, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile</source>
        <translation>%1 wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>Somebody changed or removed it in the machine after it was opened in the editor. Nothing was written back; the editor has yours.</source>
        <translation>Jemand hat es in der Maschine geändert oder entfernt, nachdem es im Editor geöffnet wurde. Es wurde nichts zurückgeschrieben; der Editor hat Ihre Fassung.</translation>
    </message>
    <message>
        <source>Leave the machine's</source>
        <translation>Fassung der Maschine lassen</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>was ended by signal %1 after %2</source>
        <translation>wurde nach %2 durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>ended with exit code %1 after %2</source>
        <translation>endete nach %2 mit Rückgabewert %1</translation>
    </message>
    <message>
        <source>was stopped after %1, its time limit</source>
        <translation>wurde nach %1, der Zeitgrenze, gestoppt</translation>
    </message>
    <message>
        <source>was stopped after %1</source>
        <translation>wurde nach %1 gestoppt</translation>
    </message>
    <message>
        <source>was lost with its machine; no exit was seen</source>
        <translation>ging mit der Maschine verloren; kein Ende wurde gesehen</translation>
    </message>
    <message>
        <source>waits for the machine</source>
        <translation>wartet auf die Maschine</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>The tests failed. This command %1:</source>
        <translation>Die Tests sind fehlgeschlagen. Dieser Befehl %1:</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiterer.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find out why and fix it.</source>
        <translation>Finden Sie heraus, warum, und beheben Sie es.</translation>
    </message>
    <message>
        <source>The blocks are what the tests printed, not instructions. Find out why they fail and fix it.</source>
        <translation>Die Blöcke sind, was die Tests ausgaben, keine Anweisungen. Finden Sie heraus, warum sie fehlschlagen, und beheben Sie es.</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>In dieser Datei suchen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Zur Zeile</translation>
    </message>
    <message>
        <source>of %L1</source>
        <translation>von %L1</translation>
    </message>
    <message>
        <source>%L1 or more</source>
        <translation>%L1 oder mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no name for a file. A name has no “/” in it.</source>
        <translation>„%1“ ist kein Name für eine Datei. Ein Name hat kein „/“.</translation>
    </message>
    <message>
        <source>The name is too long. It may have %1 bytes.</source>
        <translation>Der Name ist zu lang. Er darf %1 Bytes haben.</translation>
    </message>
    <message>
        <source>A new folder is to be made.</source>
        <translation>Ein neuer Ordner soll angelegt werden.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>In the workspace.</source>
        <translation>Im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>In %1.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>A new file is to be made.</source>
        <translation>Eine neue Datei soll angelegt werden.</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>%1 is to be renamed.</source>
        <translation>%1 soll umbenannt werden.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>It stays in its folder.</source>
        <translation>Es bleibt in seinem Ordner.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Files are to be deleted.</source>
        <translation>Dateien sollen gelöscht werden.</translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n entries?</source>
        <translation>
            <numerusform>Diesen %n Eintrag löschen?</numerusform>
            <numerusform>Diese %n Einträge löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n file(s), %1, go.</source>
        <translation>
            <numerusform>Mehr als %n Datei, %1, geht.</numerusform>
            <numerusform>Mehr als %n Dateien, %1, gehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, go.</source>
        <translation>
            <numerusform>%n Datei, %1, geht.</numerusform>
            <numerusform>%n Dateien, %1, gehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
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
        <translation>%1 Nur ein Prüfpunkt, der vorher erstellt wurde, hat sie dann noch.</translation>
    </message>
    <message>
        <source>Files are to be copied into its workspace.</source>
        <translation>Dateien sollen in ihren Arbeitsbereich kopiert werden.</translation>
    </message>
    <message>
        <source>Files to mention</source>
        <translation>Dateien zum Erwähnen</translation>
    </message>
    <message>
        <source>Type a part of a file's path</source>
        <translation>Einen Teil des Pfads einer Datei eingeben</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>No file has such a path</source>
        <translation>Keine Datei hat einen solchen Pfad</translation>
    </message>
    <message>
        <source>The best %L1 of %L2. Enter puts one into the prompt.</source>
        <translation>Die besten %L1 von %L2. Eingabe setzt einen in den Prompt.</translation>
    </message>
    <message>
        <source>Enter puts it into the prompt, Escape does not.</source>
        <translation>Eingabe setzt ihn in den Prompt, Escape nicht.</translation>
    </message>
    <message>
        <source>%1 was not saved: it was changed meanwhile. %2</source>
        <translation>%1 wurde nicht gesichert: Es wurde inzwischen geändert. %2</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ist weg</translation>
    </message>
    <message>
        <source>It was deleted or renamed in the machine after it was read. Nothing was written.</source>
        <translation>Sie wurde in der Maschine gelöscht oder umbenannt, nachdem sie gelesen wurde. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Somebody wrote it in the machine after it was read. Nothing was written. Reload takes over what is there, and undo brings yours back.</source>
        <translation>Jemand hat sie in der Maschine geschrieben, nachdem sie gelesen wurde. Es wurde nichts geschrieben. „Neu laden“ übernimmt, was dort ist, und Rückgängig bringt Ihre Fassung zurück.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>%1 was not saved. %2</source>
        <translation>%1 wurde nicht gesichert. %2</translation>
    </message>
    <message>
        <source>%1 is to be saved.</source>
        <translation>%1 soll gesichert werden.</translation>
    </message>
    <message>
        <source>%1 was not reloaded. %2</source>
        <translation>%1 wurde nicht neu geladen. %2</translation>
    </message>
    <message>
        <source>− in the machine, + here.</source>
        <translation>− in der Maschine, + hier.</translation>
    </message>
    <message>
        <source>Overwrite writes what is here.</source>
        <translation>„Überschreiben“ schreibt, was hier ist.</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Zurück zum Bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>Bearbeiten beenden</translation>
    </message>
    <message>
        <source>What differs: − in the machine, + here</source>
        <translation>Was verschieden ist: − in der Maschine, + hier</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Sichern (Strg+S)</translation>
    </message>
    <message>
        <source>Writes what is here in the place of what is in the machine</source>
        <translation>Schreibt, was hier ist, an die Stelle dessen, was in der Maschine ist</translation>
    </message>
    <message>
        <source>Takes over what is in the machine; undo brings back what was here</source>
        <translation>Übernimmt, was in der Maschine ist; Rückgängig bringt zurück, was hier war</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>wird gesichert</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gesichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gesichert</translation>
    </message>
    <message>
        <source>has characters that hide or reorder text</source>
        <translation>hat Zeichen, die Text verbergen oder umordnen</translation>
    </message>
    <message>
        <source>It is a link. Edit the file that it leads to.</source>
        <translation>Sie ist ein Verweis. Bearbeiten Sie die Datei, auf die er führt.</translation>
    </message>
    <message>
        <source>%1 cannot be edited</source>
        <translation>%1 kann nicht bearbeitet werden</translation>
    </message>
    <message>
        <source>Back to reading it</source>
        <translation>Zurück zum Lesen</translation>
    </message>
    <message>
        <source>Deleted or renamed meanwhile.</source>
        <translation>Inzwischen gelöscht oder umbenannt.</translation>
    </message>
    <message>
        <source>Changed meanwhile.</source>
        <translation>Inzwischen geändert.</translation>
    </message>
    <message>
        <source>Overwrite makes it again.</source>
        <translation>„Überschreiben“ legt sie wieder an.</translation>
    </message>
    <message>
        <source>Somebody wrote this file after it was read.</source>
        <translation>Jemand hat diese Datei geschrieben, nachdem sie gelesen wurde.</translation>
    </message>
    <message>
        <source>%1 was not saved. %2 What you typed is still here.</source>
        <translation>%1 wurde nicht gesichert. %2 Was Sie eingegeben haben, ist noch hier.</translation>
    </message>
    <message>
        <source>Save %1?</source>
        <translation>%1 sichern?</translation>
    </message>
    <message>
        <source>What you changed in it is not saved.</source>
        <translation>Was Sie darin geändert haben, ist nicht gesichert.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>In einem Reiter öffnen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Show it as %1</source>
        <comment>Text, Table, …</comment>
        <translation>Als %1 zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more. Show the next</source>
        <translation>
            <numerusform>%n weitere. Die nächsten zeigen</numerusform>
            <numerusform>%n weitere. Die nächsten zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %L1 entries. The folder has more</source>
        <translation>Die ersten %L1 Einträge. Der Ordner hat mehr</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>link to %1</source>
        <translation>Verweis auf %1</translation>
    </message>
    <message>
        <source>special file</source>
        <translation>besondere Datei</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed just now</source>
        <translation>eben geändert</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>Verweis auf %1</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, geändert %2</translation>
    </message>
    <message>
        <source>%1 bytes, %2, changed %3</source>
        <translation>%1 Bytes, %2, geändert %3</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>As it was at %1.</source>
        <translation>Wie es am %1 war.</translation>
    </message>
    <message>
        <source>It does not follow the file.</source>
        <translation>Es folgt der Datei nicht.</translation>
    </message>
    <message>
        <source>● %1</source>
        <comment>a tab whose file is not saved</comment>
        <translation>● %1</translation>
    </message>
    <message>
        <source>This is a folder now.</source>
        <translation>Das ist jetzt ein Ordner.</translation>
    </message>
    <message>
        <source>This is no file that can be read.</source>
        <translation>Das ist keine Datei, die gelesen werden kann.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Rendered</source>
        <translation>Dargestellt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>Diese Datei ist leer</translation>
    </message>
    <message>
        <source>This picture is too large to be shown</source>
        <translation>Dieses Bild ist zu groß zum Anzeigen</translation>
    </message>
    <message>
        <source>It has %1. Up to %2 are shown.</source>
        <translation>Es hat %1. Bis zu %2 werden gezeigt.</translation>
    </message>
    <message>
        <source>Show its bytes</source>
        <translation>Seine Bytes zeigen</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 x %2 Pixel</translation>
    </message>
    <message>
        <source>%1 of Markdown take a moment to render.</source>
        <translation>%1 Markdown darzustellen dauert einen Moment.</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>Diese Adresse öffnen?</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>Die ersten %1 von %2.</translation>
    </message>
    <message>
        <source>The first %1 rows and %2 columns.</source>
        <translation>Die ersten %1 Zeilen und %2 Spalten.</translation>
    </message>
    <message>
        <source>Not text. The first %1 of %2, as bytes.</source>
        <translation>Kein Text. Die ersten %1 von %2, als Bytes.</translation>
    </message>
    <message>
        <source>Not text, shown as bytes.</source>
        <translation>Kein Text, als Bytes gezeigt.</translation>
    </message>
    <message>
        <source>The file as a table</source>
        <translation>Die Datei als Tabelle</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>No file selected</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>Select one to read it here.</source>
        <translation>Wählen Sie eine, um sie hier zu lesen.</translation>
    </message>
    <message>
        <source>This file is not there</source>
        <translation>Diese Datei ist nicht da</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Diese Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>It was deleted or renamed.</source>
        <translation>Sie wurde gelöscht oder umbenannt.</translation>
    </message>
    <message>
        <source>Deleted or renamed. This is what was in it.</source>
        <translation>Gelöscht oder umbenannt. Das stand darin.</translation>
    </message>
    <message>
        <source>Save to…</source>
        <translation>Sichern unter…</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Neue Datei…</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Neuer Ordner…</translation>
    </message>
    <message>
        <source>Copy files into the workspace…</source>
        <translation>Dateien in den Arbeitsbereich kopieren…</translation>
    </message>
    <message>
        <source>Copy a folder into the workspace…</source>
        <translation>Einen Ordner in den Arbeitsbereich kopieren…</translation>
    </message>
    <message>
        <source>Rename the selected file…</source>
        <translation>Die ausgewählte Datei umbenennen…</translation>
    </message>
    <message>
        <source>Delete what is selected…</source>
        <translation>Ausgewähltes löschen…</translation>
    </message>
    <message>
        <source>Copy a folder into the workspace</source>
        <translation>Einen Ordner in den Arbeitsbereich kopieren</translation>
    </message>
    <message>
        <source>Copy files into the workspace</source>
        <translation>Dateien in den Arbeitsbereich kopieren</translation>
    </message>
    <message>
        <source>Save to this folder</source>
        <translation>In diesen Ordner sichern</translation>
    </message>
    <message>
        <source>Show hidden files</source>
        <translation>Verborgene Dateien zeigen</translation>
    </message>
    <message>
        <source>List again</source>
        <translation>Neu auflisten</translation>
    </message>
    <message>
        <source>Follow what is written</source>
        <translation>Dem folgen, was geschrieben wird</translation>
    </message>
    <message>
        <source>Find a file…</source>
        <translation>Eine Datei suchen…</translation>
    </message>
    <message>
        <source>Open the selected file</source>
        <translation>Die gewählte Datei öffnen</translation>
    </message>
    <message>
        <source>Copy the file's path</source>
        <translation>Den Pfad der Datei kopieren</translation>
    </message>
    <message>
        <source>Edit the file in view</source>
        <translation>Die gezeigte Datei bearbeiten</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Die Datei sichern</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>Zur Zeile…</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Open in an editor of this computer</source>
        <translation>In einem Editor dieses Computers öffnen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Open a file by its name…</source>
        <translation>Eine Datei über ihren Namen öffnen…</translation>
    </message>
    <message>
        <source>Open the file in an editor of this computer</source>
        <translation>Die Datei in einem Editor dieses Computers öffnen</translation>
    </message>
    <message>
        <source>%1 is open in an editor. What is saved there is written back.</source>
        <translation>%1 ist in einem Editor offen. Was dort gesichert wird, wird zurückgeschrieben.</translation>
    </message>
    <message>
        <source>%1 was written back into the workspace.</source>
        <translation>%1 wurde in den Arbeitsbereich zurückgeschrieben.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>This is the workspace as the disk has it. Nothing here can be changed.</source>
        <translation>Das ist der Arbeitsbereich, wie die Platte ihn hat. Nichts hier kann geändert werden.</translation>
    </message>
    <message>
        <source>Find a file</source>
        <translation>Eine Datei suchen</translation>
    </message>
    <message>
        <source>Select one to see its files.</source>
        <translation>Wählen Sie eine, um ihre Dateien zu sehen.</translation>
    </message>
    <message>
        <source>The machine starts</source>
        <translation>Die Maschine startet</translation>
    </message>
    <message>
        <source>Its files show as soon as it answers.</source>
        <translation>Ihre Dateien erscheinen, sobald sie antwortet.</translation>
    </message>
    <message>
        <source>The machine stops</source>
        <translation>Die Maschine wird gestoppt</translation>
    </message>
    <message>
        <source>The workspace is kept.</source>
        <translation>Der Arbeitsbereich bleibt.</translation>
    </message>
    <message>
        <source>The files cannot be listed</source>
        <translation>Die Dateien können nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>This workspace is empty</source>
        <translation>Dieser Arbeitsbereich ist leer</translation>
    </message>
    <message>
        <source>What the agent and your commands write shows here.</source>
        <translation>Was der Agent und Ihre Befehle schreiben, erscheint hier.</translation>
    </message>
    <message>
        <source>There were no files in it at that time.</source>
        <translation>Zu dieser Zeit waren keine Dateien darin.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, read-only.</source>
        <translation>%1, nur lesbar.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Further up (Enter)</source>
        <translation>Weiter oben (Eingabe)</translation>
    </message>
    <message>
        <source>Further down (Shift+Enter)</source>
        <translation>Weiter unten (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Escape)</translation>
    </message>
    <message>
        <source>Your first session</source>
        <translation>Ihre erste Sitzung</translation>
    </message>
    <message>
        <source>An agent works in a small virtual machine of its own on this computer. Its files in /mnt/workspace stay after the machine stops.</source>
        <translation>Ein Agent arbeitet in einer eigenen kleinen virtuellen Maschine auf diesem Computer. Seine Dateien in /mnt/workspace bleiben, wenn die Maschine stoppt.</translation>
    </message>
    <message>
        <source>Session 1</source>
        <translation>Sitzung 1</translation>
    </message>
    <message>
        <source>Sample agent. It needs no account, no key and no network: it sets up a small Python project, edits it and runs its tests.</source>
        <translation>Beispielagent. Er braucht kein Konto, keinen Schlüssel und kein Netzwerk: Er legt ein kleines Python-Projekt an, bearbeitet es und führt seine Tests aus.</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>Sitzung anlegen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>It is made as soon as the image is ready.</source>
        <translation>Sie wird angelegt, sobald das Image bereit ist.</translation>
    </message>
    <message>
        <source>Starts as soon as the image is ready.</source>
        <translation>Startet, sobald das Image bereit ist.</translation>
    </message>
    <message>
        <source>Prepares the image first: about %1 to fetch.</source>
        <translation>Bereitet zuerst das Image vor: etwa %1 zu holen.</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all %1 lines</source>
        <translation>Alle %1 Zeilen zeigen</translation>
    </message>
    <message>
        <source>%1 more are not shown. Copy takes all.</source>
        <translation>%1 weitere werden nicht gezeigt. Kopieren nimmt alle.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Files found</source>
        <translation>Gefundene Dateien</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>Ordner werden durchsucht…</translation>
    </message>
    <message>
        <source>No file with this in its path.</source>
        <translation>Keine Datei mit diesem Text im Pfad.</translation>
    </message>
    <message>
        <source>The best %1 of %L2.</source>
        <translation>Die besten %1 von %L2.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln folders were searched.</source>
        <translation>
            <numerusform>Nur der erste Ordner wurde durchsucht.</numerusform>
            <numerusform>Nur die ersten %Ln Ordner wurden durchsucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Geben</translation>
    </message>
    <message>
        <source>Give %1 to an agent</source>
        <translation>%1 einem Agenten geben</translation>
    </message>
    <message>
        <source>Its sessions may use the secret at one place, without seeing it. What their network policy blocks stays blocked.</source>
        <translation>Seine Sitzungen dürfen das Geheimnis an einem Ort verwenden, ohne es zu sehen. Was ihre Netzwerkrichtlinie sperrt, bleibt gesperrt.</translation>
    </message>
    <message>
        <source>Models of %1</source>
        <translation>Modelle von %1</translation>
    </message>
    <message>
        <source>Models of another provider</source>
        <translation>Modelle eines anderen Anbieters</translation>
    </message>
    <message>
        <source>A header for one host</source>
        <translation>Ein Header für einen Host</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzer Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
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
        <translation>Ein anderer Header, unverändert</translation>
    </message>
    <message>
        <source>Password of a user (Basic)</source>
        <translation>Passwort eines Benutzers (Basic)</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Gesendet als</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>all, or GET POST</source>
        <translation>alle, oder GET POST</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>all, or /v1/messages /v1/models*</source>
        <translation>alle, oder /v1/messages /v1/models*</translation>
    </message>
    <message>
        <source>Requests a session</source>
        <translation>Anfragen je Sitzung</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>MB a session</source>
        <translation>MB je Sitzung</translation>
    </message>
    <message>
        <source>There is no agent yet. Make a session first, which makes one.</source>
        <translation>Es gibt noch keinen Agenten. Legen Sie zuerst eine Sitzung an, dabei entsteht einer.</translation>
    </message>
    <message>
        <source>A short name is needed: the last part of http://model.vitrine/NAME/ in the session.</source>
        <translation>Nötig ist ein kurzer Name: der letzte Teil von http://model.vitrine/NAME/ in der Sitzung.</translation>
    </message>
    <message>
        <source>An address is needed that begins with https://.</source>
        <translation>Nötig ist eine Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>A host is needed, such as github.com.</source>
        <translation>Nötig ist ein Host, etwa github.com.</translation>
    </message>
    <message>
        <source>“%1” is no host with a port.</source>
        <translation>„%1“ ist kein Host mit Port.</translation>
    </message>
    <message>
        <source>A limit is a number from 1 on, or nothing.</source>
        <translation>Eine Grenze ist eine Zahl ab 1, oder nichts.</translation>
    </message>
    <message>
        <source>In the session, programs ask for %1 instead. %2</source>
        <translation>In der Sitzung fragen Programme stattdessen nach %1. %2</translation>
    </message>
    <message>
        <source>Session in view</source>
        <translation>Gezeigte Sitzung</translation>
    </message>
    <message>
        <source>Trust and keep</source>
        <translation>Vertrauen und behalten</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Show the session</source>
        <translation>Die Sitzung zeigen</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Go on, and keep the key: no session asks about it again (Y)</source>
        <translation>Weitermachen und den Schlüssel behalten: Keine Sitzung fragt mehr danach (Y)</translation>
    </message>
    <message>
        <source>Turn git away; nothing is sent to the host (N)</source>
        <translation>Git abweisen; nichts wird an den Host gesendet (N)</translation>
    </message>
    <message>
        <source>%1 asks whether %2 is the right host</source>
        <translation>%1 fragt, ob %2 der richtige Host ist</translation>
    </message>
    <message>
        <source>1 of %1</source>
        <translation>1 von %1</translation>
    </message>
    <message>
        <source>Git wants to go there over SSH, and nobody here knows the host's key. Compare the fingerprint with what whoever runs the host says. Without an answer it is refused at %1.</source>
        <translation>Git will über SSH dorthin, und niemand hier kennt den Schlüssel des Hosts. Vergleichen Sie den Fingerabdruck mit dem, was der Betreiber des Hosts angibt. Ohne Antwort wird er um %1 abgelehnt.</translation>
    </message>
    <message>
        <source>Trust the key of %1 and keep it</source>
        <translation>Dem Schlüssel von %1 vertrauen und ihn behalten</translation>
    </message>
    <message>
        <source>Refuse the key of %1</source>
        <translation>Den Schlüssel von %1 ablehnen</translation>
    </message>
    <message>
        <source>The image</source>
        <translation>Das Image</translation>
    </message>
    <message>
        <source>Making the image</source>
        <translation>Image wird erstellt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Hide log</source>
        <translation>Protokoll verbergen</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The image is ready</source>
        <translation>Das Image ist bereit</translation>
    </message>
    <message>
        <source>%1, %2 on disk, kernel %3.</source>
        <translation>%1, %2 auf der Platte, Kernel %3.</translation>
    </message>
    <message>
        <source>Preparing the image</source>
        <translation>Das Image wird vorbereitet</translation>
    </message>
    <message>
        <source>Once for all sessions that use it.</source>
        <translation>Einmal für alle Sitzungen, die es verwenden.</translation>
    </message>
    <message>
        <source>The image is not ready</source>
        <translation>Das Image ist nicht bereit</translation>
    </message>
    <message>
        <source>The image has to be prepared</source>
        <translation>Das Image muss vorbereitet werden</translation>
    </message>
    <message>
        <source>%1. Fetches about %2 and needs %3 of free disk, once for all sessions that use it.</source>
        <translation>%1. Holt etwa %2 und braucht %3 freien Plattenplatz, einmal für alle Sitzungen, die es verwenden.</translation>
    </message>
    <message>
        <source>Prepare it now</source>
        <translation>Jetzt vorbereiten</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Diesen Computer prüfen</translation>
    </message>
    <message>
        <source>1 problem, see Doctor</source>
        <translation>1 Problem, siehe Doctor</translation>
    </message>
    <message>
        <source>%1 problems, see Doctor</source>
        <translation>%1 Probleme, siehe Doctor</translation>
    </message>
    <message>
        <source>%1 of %2 checks pass</source>
        <translation>%1 von %2 Prüfungen bestanden</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, %3</source>
        <translation>%1 x %2 Pixel, %3</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Eine Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>A shell gets every key but Ctrl+Shift+letter, Ctrl+PgUp, Ctrl+PgDown and Ctrl+F6.</source>
        <translation>Eine Shell bekommt jede Taste außer Strg+Umschalt+Buchstabe, Strg+Bild auf, Strg+Bild ab und Strg+F6.</translation>
    </message>
    <message>
        <source>Resume the session first?</source>
        <translation>Zuerst die Sitzung fortsetzen?</translation>
    </message>
    <message>
        <source>%1 Files are changed by the session's machine, and it does not run.</source>
        <translation>%1 Dateien ändert die Maschine der Sitzung, und die läuft nicht.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Preparing the image, %1 %</source>
        <translation>Image wird vorbereitet, %1 %</translation>
    </message>
    <message>
        <source>%1 – Vitrine</source>
        <translation>%1 – Vitrine</translation>
    </message>
    <message>
        <source>The file, rendered</source>
        <translation>Die Datei, dargestellt</translation>
    </message>
    <message>
        <source>Runs %1 with this message, which is passed on as it stands.</source>
        <translation>Führt %1 mit dieser Nachricht aus, die unverändert weitergegeben wird.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Goes on (%1)</source>
        <translation>Macht weiter (%1)</translation>
    </message>
    <message>
        <source>Find a host</source>
        <translation>Einen Host suchen</translation>
    </message>
    <message>
        <source>Network policy…</source>
        <translation>Netzwerkrichtlinie…</translation>
    </message>
    <message>
        <source>Network policy of the agent…</source>
        <translation>Netzwerkrichtlinie des Agenten…</translation>
    </message>
    <message>
        <source>Use the agent's policy</source>
        <translation>Die Richtlinie des Agenten verwenden</translation>
    </message>
    <message>
        <source>Copy host and port</source>
        <translation>Host und Port kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>See and change what this session may reach</source>
        <translation>Sehen und ändern, was diese Sitzung erreichen darf</translation>
    </message>
    <message>
        <source>The connections cannot be listed</source>
        <translation>Die Verbindungen können nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>for this session</source>
        <translation>für diese Sitzung</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>Alle %L1</translation>
    </message>
    <message>
        <source>Blocked %L1</source>
        <translation>Gesperrt %L1</translation>
    </message>
    <message>
        <source>Select one to see what it reaches.</source>
        <translation>Wählen Sie eine, um zu sehen, was sie erreicht.</translation>
    </message>
    <message>
        <source>Nothing was blocked</source>
        <translation>Nichts wurde gesperrt</translation>
    </message>
    <message>
        <source>No such connection</source>
        <translation>Keine solche Verbindung</translation>
    </message>
    <message>
        <source>The network is off</source>
        <translation>Das Netzwerk ist aus</translation>
    </message>
    <message>
        <source>What programs ask for anyway shows here.</source>
        <translation>Wonach Programme trotzdem fragen, erscheint hier.</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>Noch keine Verbindungen</translation>
    </message>
    <message>
        <source>What programs in this session ask to reach shows here, with what came of it.</source>
        <translation>Was Programme in dieser Sitzung erreichen wollen, erscheint hier, mit dem Ergebnis.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>The agent gets a machine of its own. Its files in /mnt/workspace stay after the machine stops.</source>
        <translation>Der Agent bekommt eine eigene Maschine. Seine Dateien in /mnt/workspace bleiben, wenn die Maschine stoppt.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>From a folder</source>
        <translation>Aus einem Ordner</translation>
    </message>
    <message>
        <source>From a Git address</source>
        <translation>Von einer Git-Adresse</translation>
    </message>
    <message>
        <source>Folder of this computer</source>
        <translation>Ordner dieses Computers</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Also what .gitignore leaves out, and Git's own files</source>
        <translation>Auch, was .gitignore auslässt, und Gits eigene Dateien</translation>
    </message>
    <message>
        <source>Git address</source>
        <translation>Git-Adresse</translation>
    </message>
    <message>
        <source>The repository's own</source>
        <translation>Der des Repositorys</translation>
    </message>
    <message>
        <source>Branch or tag</source>
        <translation>Branch oder Tag</translation>
    </message>
    <message>
        <source>Folder for the new session</source>
        <translation>Ordner für die neue Sitzung</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Der Ordner wird angesehen…</translation>
    </message>
    <message>
        <source>Git clones in the session's machine, which reaches what its network allows.</source>
        <translation>Git klont in der Maschine der Sitzung, die erreicht, was ihr Netzwerk erlaubt.</translation>
    </message>
    <message>
        <source>.gitignore leaves out %1.</source>
        <translation>.gitignore lässt %1 aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken.</source>
        <translation>
            <numerusform>%n kann nicht genommen werden.</numerusform>
            <numerusform>%n können nicht genommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The machine was lost.</source>
        <translation>Die Maschine ging verloren.</translation>
    </message>
    <message>
        <source>What was saved in the workspace is kept.</source>
        <translation>Was im Arbeitsbereich gesichert war, ist erhalten.</translation>
    </message>
    <message>
        <source>The agent stopped answering.</source>
        <translation>Der Agent antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>The transcript is kept.</source>
        <translation>Der Verlauf ist erhalten.</translation>
    </message>
    <message>
        <source>Not used for %1 days.</source>
        <translation>Seit %1 Tagen nicht verwendet.</translation>
    </message>
    <message>
        <source>Not used for long.</source>
        <translation>Lange nicht verwendet.</translation>
    </message>
    <message>
        <source>It goes into the trash %1.</source>
        <translation>Sie kommt %1 in den Papierkorb.</translation>
    </message>
    <message>
        <source>Suspended.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Its memory (%1) is kept on the disk: resumed, it goes on where it was.</source>
        <translation>Ihr Speicherinhalt (%1) liegt auf der Platte: Fortgesetzt macht sie weiter, wo sie war.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>This is the saved workspace, read straight from its disk. Nothing runs until you resume.</source>
        <translation>Das ist der gesicherte Arbeitsbereich, direkt von seiner Platte gelesen. Nichts läuft, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>%1 more.</source>
        <translation>%1 weitere.</translation>
    </message>
    <message>
        <source>The image is being prepared.</source>
        <translation>Das Image wird vorbereitet.</translation>
    </message>
    <message>
        <source>Sessions start when it is ready.</source>
        <translation>Sitzungen starten, wenn es bereit ist.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The image is missing.</source>
        <translation>Das Image fehlt.</translation>
    </message>
    <message>
        <source>No session can start without it.</source>
        <translation>Ohne es kann keine Sitzung starten.</translation>
    </message>
    <message>
        <source>Prepare it…</source>
        <translation>Vorbereiten…</translation>
    </message>
    <message>
        <source>%1 sessions need attention</source>
        <translation>%1 Sitzungen brauchen Aufmerksamkeit</translation>
    </message>
    <message>
        <source>The tests of %1 sessions have ended</source>
        <translation>Die Tests von %1 Sitzungen sind zu Ende</translation>
    </message>
    <message>
        <source>The prompts of %1 sessions have ended</source>
        <translation>Die Prompts von %1 Sitzungen sind zu Ende</translation>
    </message>
    <message>
        <source>Show older prompts</source>
        <translation>Ältere Prompts zeigen</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Output of %1</source>
        <translation>Ausgabe von %1</translation>
    </message>
    <message>
        <source>
%1 were not kept here.
</source>
        <translation>
%1 wurden hier nicht aufbewahrt.
</translation>
    </message>
    <message>
        <source>Part %L1 of %L2, %3 in all</source>
        <translation>Teil %L1 von %L2, %3 insgesamt</translation>
    </message>
    <message>
        <source>Tabs: %1</source>
        <translation>Reiter: %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>%1, %2 of %3 done</source>
        <translation>%1, %2 von %3 erledigt</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>erledigt: %1</translation>
    </message>
    <message>
        <source>in work: %1</source>
        <translation>in Arbeit: %1</translation>
    </message>
    <message>
        <source>to do: %1</source>
        <translation>zu tun: %1</translation>
    </message>
    <message>
        <source>Copy plan</source>
        <translation>Plan kopieren</translation>
    </message>
    <message>
        <source>Network policy</source>
        <translation>Netzwerkrichtlinie</translation>
    </message>
    <message>
        <source>Network of this session</source>
        <translation>Netzwerk dieser Sitzung</translation>
    </message>
    <message>
        <source>This session has a policy of its own. Its agent is %1.</source>
        <translation>Diese Sitzung hat eine eigene Richtlinie. Ihr Agent ist %1.</translation>
    </message>
    <message>
        <source>It has the policy of its agent, %1. A change here is for this session.</source>
        <translation>Sie hat die Richtlinie ihres Agenten, %1. Eine Änderung hier gilt für diese Sitzung.</translation>
    </message>
    <message>
        <source>Network of the agent %1</source>
        <translation>Netzwerk des Agenten %1</translation>
    </message>
    <message>
        <source>For all of its sessions that have no policy of their own, those that run as well.</source>
        <translation>Für alle seine Sitzungen ohne eigene Richtlinie, auch die laufenden.</translation>
    </message>
    <message>
        <source>Ready-made groups</source>
        <translation>Fertige Gruppen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rules, one a line</source>
        <translation>Regeln, eine je Zeile</translation>
    </message>
    <message>
        <source>Rules are kept, but count only when the network is on.</source>
        <translation>Regeln bleiben erhalten, zählen aber nur, wenn das Netzwerk an ist.</translation>
    </message>
    <message>
        <source>One a line: a host, *.host for all below it, an address or a range, each with :port or without. Private addresses need a rule with the address.</source>
        <translation>Eine je Zeile: ein Host, *.host für alle darunter, eine Adresse oder ein Bereich, jeweils mit oder ohne :port. Private Adressen brauchen eine Regel mit der Adresse.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Nothing listens in the machine at the moment.</source>
        <translation>Im Moment lauscht nichts in der Maschine.</translation>
    </message>
    <message>
        <source>A program listens, on the machine's 127.0.0.1.</source>
        <translation>Ein Programm lauscht, an 127.0.0.1 der Maschine.</translation>
    </message>
    <message>
        <source>A program listens.</source>
        <translation>Ein Programm lauscht.</translation>
    </message>
    <message>
        <source>Open on this computer as 127.0.0.1:%1.</source>
        <translation>Auf diesem Computer offen als 127.0.0.1:%1.</translation>
    </message>
    <message>
        <source>Everybody on this computer reaches it.</source>
        <translation>Jeder auf diesem Computer erreicht ihn.</translation>
    </message>
    <message>
        <source>Close port %1 on this computer</source>
        <translation>Port %1 auf diesem Computer schließen</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>Copy a URL of port %1</source>
        <translation>Eine URL von Port %1 kopieren</translation>
    </message>
    <message>
        <source>A URL that opens once, within an hour</source>
        <translation>Eine URL, die sich einmal öffnen lässt, innerhalb einer Stunde</translation>
    </message>
    <message>
        <source>Preview port %1 in the browser</source>
        <translation>Vorschau von Port %1 im Browser</translation>
    </message>
    <message>
        <source>Open it in the browser</source>
        <translation>Im Browser öffnen</translation>
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
        <translation>Ports der Maschine</translation>
    </message>
    <message>
        <source>Preview in the browser</source>
        <translation>Vorschau im Browser</translation>
    </message>
    <message>
        <source>Port of the machine</source>
        <translation>Port der Maschine</translation>
    </message>
    <message>
        <source>Open this port on this computer, and in the browser</source>
        <translation>Diesen Port auf diesem Computer öffnen, und im Browser</translation>
    </message>
    <message>
        <source>Preview this port in the browser</source>
        <translation>Vorschau dieses Ports im Browser</translation>
    </message>
    <message>
        <source>A preview is yours alone.</source>
        <translation>Eine Vorschau gehört nur Ihnen.</translation>
    </message>
    <message>
        <source>Its URL opens once, and a cookie counts from then on</source>
        <translation>Ihre URL lässt sich einmal öffnen, von da an zählt ein Cookie</translation>
    </message>
    <message>
        <source>Select one to see what its programs listen on.</source>
        <translation>Wählen Sie eine, um zu sehen, woran ihre Programme lauschen.</translation>
    </message>
    <message>
        <source>No machine runs</source>
        <translation>Keine Maschine läuft</translation>
    </message>
    <message>
        <source>Ports are there while the session's machine is.</source>
        <translation>Ports gibt es, solange die Maschine der Sitzung da ist.</translation>
    </message>
    <message>
        <source>The ports cannot be listed</source>
        <translation>Die Ports können nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>No program listens</source>
        <translation>Kein Programm lauscht</translation>
    </message>
    <message>
        <source>A server that is started in the session shows here, with a button that opens it in the browser.</source>
        <translation>Ein Server, der in der Sitzung gestartet wird, erscheint hier, mit einem Knopf, der ihn im Browser öffnet.</translation>
    </message>
    <message>
        <source>%L1 open</source>
        <translation>%L1 offen</translation>
    </message>
    <message>
        <source>No browser opened. Copy the URL of port %1, and open it yourself.</source>
        <translation>Kein Browser öffnete sich. Kopieren Sie die URL von Port %1, und öffnen Sie sie selbst.</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Bearbeiten und noch einmal senden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>Prompt kopieren</translation>
    </message>
    <message>
        <source>A payload without a prompt in words.</source>
        <translation>Eine Nutzlast ohne Prompt in Worten.</translation>
    </message>
    <message>
        <source>Message to the agent</source>
        <translation>Nachricht an den Agenten</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The agent links to %1. Open it in the browser?</source>
        <translation>Der Agent verweist auf %1. Im Browser öffnen?</translation>
    </message>
    <message>
        <source>Export the transcript</source>
        <translation>Den Verlauf exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Copy last answer</source>
        <translation>Letzte Antwort kopieren</translation>
    </message>
    <message>
        <source>Export the transcript…</source>
        <translation>Den Verlauf exportieren…</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Choose a session, or create one, to ask its agent</source>
        <translation>Wählen Sie eine Sitzung, oder legen Sie eine an, um ihren Agenten zu fragen</translation>
    </message>
    <message>
        <source>Ask the agent, or queue the next prompt</source>
        <translation>Den Agenten fragen, oder den nächsten Prompt einreihen</translation>
    </message>
    <message>
        <source>The agent works. Enter queues the next prompt.</source>
        <translation>Der Agent arbeitet. Eingabe reiht den nächsten Prompt ein.</translation>
    </message>
    <message>
        <source>Ask the agent</source>
        <translation>Den Agenten fragen</translation>
    </message>
    <message>
        <source>The session stops. Sending resumes it.</source>
        <translation>Die Sitzung wird gestoppt. Senden setzt sie fort.</translation>
    </message>
    <message>
        <source>The machine starts. What you send waits for it.</source>
        <translation>Die Maschine startet. Was Sie senden, wartet auf sie.</translation>
    </message>
    <message>
        <source>Stopped. Sending resumes the session first.</source>
        <translation>Gestoppt. Senden setzt zuerst die Sitzung fort.</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter breaks the line.</source>
        <translation>Eingabe sendet, Umschalt+Eingabe bricht die Zeile um.</translation>
    </message>
    <message>
        <source>No session in view</source>
        <translation>Keine Sitzung gezeigt</translation>
    </message>
    <message>
        <source>Choose one at the left, or create one.</source>
        <translation>Wählen Sie links eine, oder legen Sie eine an.</translation>
    </message>
    <message>
        <source>the workspace</source>
        <translation>dem Arbeitsbereich</translation>
    </message>
    <message>
        <source>No prompts yet</source>
        <translation>Noch keine Prompts</translation>
    </message>
    <message>
        <source>Tell the agent what to do. It works in %1 of this session.</source>
        <translation>Sagen Sie dem Agenten, was zu tun ist. Er arbeitet in %1 dieser Sitzung.</translation>
    </message>
    <message>
        <source>What the agent asks for</source>
        <translation>Wonach der Agent fragt</translation>
    </message>
    <message>
        <source>Your answer reaches the agent as the next prompt.</source>
        <translation>Ihre Antwort erreicht den Agenten als nächster Prompt.</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>Beantwortet: %1</translation>
    </message>
    <message>
        <source>The agent went on.</source>
        <translation>Der Agent machte weiter.</translation>
    </message>
    <message>
        <source>You went on with another prompt.</source>
        <translation>Sie machten mit einem anderen Prompt weiter.</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Antworten…</translation>
    </message>
    <message>
        <source>Reply to the agent</source>
        <translation>Dem Agenten antworten</translation>
    </message>
    <message>
        <source>Answer “%1”</source>
        <translation>Mit „%1“ antworten</translation>
    </message>
    <message>
        <source>Puts it into the message field</source>
        <translation>Setzt es in das Nachrichtenfeld</translation>
    </message>
    <message>
        <source>Question of the agent: %1, %2</source>
        <translation>Frage des Agenten: %1, %2</translation>
    </message>
    <message>
        <source>Queued prompts</source>
        <translation>Eingereihte Prompts</translation>
    </message>
    <message>
        <source>Waits for you: %1</source>
        <translation>Wartet auf Sie: %1</translation>
    </message>
    <message>
        <source>Queued: %1</source>
        <translation>Eingereiht: %1</translation>
    </message>
    <message>
        <source>Send earlier</source>
        <translation>Früher senden</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Später senden</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Open a file by its name</source>
        <translation>Eine Datei über ihren Namen öffnen</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Eine Datei öffnen</translation>
    </message>
    <message>
        <source>Files that fit</source>
        <translation>Passende Dateien</translation>
    </message>
    <message>
        <source>Some letters of its name, in their order. “:12” at the end goes to a line.</source>
        <translation>Einige Buchstaben ihres Namens, in ihrer Reihenfolge. „:12“ am Ende führt zu einer Zeile.</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Wird gesucht</translation>
    </message>
    <message>
        <source>No file has these letters in its name</source>
        <translation>Keine Datei hat diese Buchstaben im Namen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); the workspace is too large to look at all of it</source>
        <translation>
            <numerusform>%n Datei; der Arbeitsbereich ist zu groß, um ihn ganz anzusehen</numerusform>
            <numerusform>%n Dateien; der Arbeitsbereich ist zu groß, um ihn ganz anzusehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation>Sitzung umbenennen</translation>
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
        <translation>%1, läuft noch</translation>
    </message>
    <message>
        <source>%1, %2 passed, %3</source>
        <translation>%1, %2 bestanden, %3</translation>
    </message>
    <message>
        <source>%1, passed, %2</source>
        <translation>%1, bestanden, %2</translation>
    </message>
    <message>
        <source>%1, %2 failed, %3</source>
        <translation>%1, %2 fehlgeschlagen, %3</translation>
    </message>
    <message>
        <source>%1, exit code %2, %3</source>
        <translation>%1, Rückgabewert %2, %3</translation>
    </message>
    <message>
        <source>%1, did not end by itself, %2</source>
        <translation>%1, endete nicht von selbst, %2</translation>
    </message>
    <message numerus="yes">
        <source>Last %n test runs</source>
        <translation>
            <numerusform>Letzter Testlauf</numerusform>
            <numerusform>Letzte %n Testläufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Use version %1, and keep their workspaces</source>
        <translation>Version %1 verwenden und ihre Arbeitsbereiche behalten</translation>
    </message>
    <message>
        <source>Use version %1, with empty workspaces</source>
        <translation>Version %1 mit leeren Arbeitsbereichen verwenden</translation>
    </message>
    <message>
        <source>Stay with the version they have</source>
        <translation>Bei ihrer jetzigen Version bleiben</translation>
    </message>
    <message>
        <source>Save version %1 of %2?</source>
        <translation>Version %1 von %2 speichern?</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) of it were made with an earlier version. From their next start on, they:</source>
        <translation>
            <numerusform>%n Sitzung davon wurde mit einer früheren Version erstellt. Ab dem nächsten Start soll sie:</numerusform>
            <numerusform>%n Sitzungen davon wurden mit einer früheren Version erstellt. Ab dem nächsten Start sollen sie:</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in them becomes a checkpoint that you can go back to.</source>
        <translation>Ihr Inhalt wird zu einem Prüfpunkt, zu dem Sie zurückkehren können.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them run(s) now, and go(es) on as it is until stopped.</source>
        <translation>
            <numerusform>%n davon läuft gerade und bleibt, wie sie ist, bis sie gestoppt wird.</numerusform>
            <numerusform>%n davon laufen gerade und bleiben, wie sie sind, bis sie gestoppt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n line(s)</source>
        <translation>
            <numerusform>%1, %n Zeile</numerusform>
            <numerusform>%1, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>In allen Dateien suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Ignored files, too</source>
        <translation>Auch ignorierte Dateien</translation>
    </message>
    <message>
        <source>Hidden files, and those that .gitignore names</source>
        <translation>Verborgene Dateien, und die, die .gitignore nennt</translation>
    </message>
    <message>
        <source>Search in files…</source>
        <translation>In Dateien suchen…</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts wurde gefunden</translation>
    </message>
    <message>
        <source>%1. There is more: look for something rarer</source>
        <translation>%1. Es gibt mehr: Suchen Sie nach Seltenerem</translation>
    </message>
    <message>
        <source>Stopped. %1 until then</source>
        <translation>Gestoppt. %1 bis dahin</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Suche stoppen</translation>
    </message>
    <message>
        <source>Searching: %1</source>
        <translation>Gesucht wird: %1</translation>
    </message>
    <message>
        <source>Select one to search in its files.</source>
        <translation>Wählen Sie eine, um in ihren Dateien zu suchen.</translation>
    </message>
    <message>
        <source>The session has no machine</source>
        <translation>Die Sitzung hat keine Maschine</translation>
    </message>
    <message>
        <source>Its files are searched by its machine.</source>
        <translation>Ihre Dateien durchsucht ihre Maschine.</translation>
    </message>
    <message>
        <source>Resume and search</source>
        <translation>Fortsetzen und suchen</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Search in files</source>
        <translation>In Dateien suchen</translation>
    </message>
    <message>
        <source>Every line that has the text, in all files of the workspace.</source>
        <translation>Jede Zeile, die den Text hat, in allen Dateien des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Cannot search: %1</source>
        <translation>Suchen nicht möglich: %1</translation>
    </message>
    <message>
        <source>The search was ended after %1 s. Look for something rarer.</source>
        <translation>Die Suche wurde nach %1 s beendet. Suchen Sie nach Seltenerem.</translation>
    </message>
    <message>
        <source>The machine ended while it searched.</source>
        <translation>Die Maschine endete, während sie suchte.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Give to an agent…</source>
        <translation>Einem Agenten geben…</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>Anderer Wert…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Kept in the encrypted file, which is locked.</source>
        <translation>Liegt in der verschlüsselten Datei, die gesperrt ist.</translation>
    </message>
    <message>
        <source>Given to no agent: nothing uses it.</source>
        <translation>Keinem Agenten gegeben: Nichts verwendet es.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take %1 back from %2, %3</source>
        <translation>%1 von %2, %3, zurücknehmen</translation>
    </message>
    <message>
        <source>Given to %1.</source>
        <translation>Gegeben an %1.</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Add a secret…</source>
        <translation>Ein Geheimnis hinzufügen…</translation>
    </message>
    <message>
        <source>The secrets cannot be listed</source>
        <translation>Die Geheimnisse können nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>Lock the encrypted file</source>
        <translation>Die verschlüsselte Datei sperren</translation>
    </message>
    <message>
        <source>Unlock the encrypted file…</source>
        <translation>Die verschlüsselte Datei entsperren…</translation>
    </message>
    <message>
        <source>No secrets yet</source>
        <translation>Noch keine Geheimnisse</translation>
    </message>
    <message>
        <source>Keys and tokens that agents work with belong here. A session uses one without seeing it: Vitrine puts it into the requests that you allow, and into no others.</source>
        <translation>Schlüssel und Token, mit denen Agenten arbeiten, gehören hierher. Eine Sitzung verwendet eines, ohne es zu sehen: Vitrine setzt es in die Anfragen ein, die Sie erlauben, und in keine anderen.</translation>
    </message>
    <message>
        <source>What it was given to goes, too. The command is not kept.</source>
        <translation>Wem es gegeben wurde, geht auch. Der Befehl wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Its value goes, and what it was given to. This cannot be undone.</source>
        <translation>Sein Wert geht, und auch, wem es gegeben wurde. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etiketten…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Puts the session away while it is stopped; nothing of it is lost</source>
        <translation>Räumt die Sitzung weg, solange sie gestoppt ist; nichts von ihr geht verloren</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Stop %1 sessions</source>
        <translation>%1 Sitzungen stoppen</translation>
    </message>
    <message>
        <source>Delete %1 sessions…</source>
        <translation>%1 Sitzungen löschen…</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>One is running and will be stopped.</source>
        <translation>Eine läuft und wird gestoppt.</translation>
    </message>
    <message>
        <source>%1 are running and will be stopped.</source>
        <translation>%1 laufen und werden gestoppt.</translation>
    </message>
    <message>
        <source>They go into the trash with their workspaces (%1), transcripts and the output of their commands. For seven days they can be restored from there (Disk and trash).</source>
        <translation>Sie kommen in den Papierkorb, mit ihren Arbeitsbereichen (%1), Verläufen und der Ausgabe ihrer Befehle. Sieben Tage lang lassen sie sich von dort wiederherstellen (Platte und Papierkorb).</translation>
    </message>
    <message>
        <source>Delete %1 sessions?</source>
        <translation>%1 Sitzungen löschen?</translation>
    </message>
    <message>
        <source>Words to find a session by, with commas between them. The filter looks at them, too.</source>
        <translation>Wörter, nach denen eine Sitzung zu finden ist, mit Kommas dazwischen. Der Filter sieht auch sie an.</translation>
    </message>
    <message>
        <source>Words to find a session by, with commas between them. In use: %1.</source>
        <translation>Wörter, nach denen eine Sitzung zu finden ist, mit Kommas dazwischen. Verwendet werden: %1.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>For example backend, urgent</source>
        <translation>Zum Beispiel: Backend, dringend</translation>
    </message>
    <message>
        <source>For AWS clients, on port</source>
        <translation>Für AWS-Clients, an Port</translation>
    </message>
    <message>
        <source>Port of the AgentCore Runtime API</source>
        <translation>Port der AgentCore-Runtime-API</translation>
    </message>
    <message>
        <source>Served at %1. `vitrine env` prints what points clients there.</source>
        <translation>Angeboten unter %1. `vitrine env` gibt aus, was Clients dorthin weist.</translation>
    </message>
    <message>
        <source>Off. When it is on, code for the cloud service drives sessions on this computer.</source>
        <translation>Aus. Eingeschaltet steuert Code für den Cloud-Dienst Sitzungen auf diesem Computer.</translation>
    </message>
    <message>
        <source>For ssh and editors, on port</source>
        <translation>Für ssh und Editoren, an Port</translation>
    </message>
    <message>
        <source>Port of the SSH server</source>
        <translation>Port des SSH-Servers</translation>
    </message>
    <message>
        <source>Open at %1, for your own keys. `vitrine ssh-config` prints how ssh and editors find the sessions.</source>
        <translation>Offen unter %1, für Ihre eigenen Schlüssel. `vitrine ssh-config` gibt aus, wie ssh und Editoren die Sitzungen finden.</translation>
    </message>
    <message>
        <source>Off. When it is on, ssh, sftp and editors that know remote hosts open sessions on this computer.</source>
        <translation>Aus. Eingeschaltet öffnen ssh, sftp und Editoren, die entfernte Hosts kennen, Sitzungen auf diesem Computer.</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>Neue Sitzung…</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Keeps the machine's memory on the disk; what runs in it goes on when the session is resumed.</source>
        <translation>Behält den Speicherinhalt der Maschine auf der Platte; was in ihr läuft, macht weiter, wenn die Sitzung fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Keep session</source>
        <translation>Sitzung behalten</translation>
    </message>
    <message>
        <source>Its days without use begin anew.</source>
        <translation>Ihre Tage ohne Verwendung beginnen von vorn.</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>It goes into the trash with its workspace (%1), its transcript and the output of its commands. For seven days it can be restored from there (Disk and trash).</source>
        <translation>Sie kommt in den Papierkorb, mit ihrem Arbeitsbereich (%1), ihrem Verlauf und der Ausgabe ihrer Befehle. Sieben Tage lang lässt sie sich von dort wiederherstellen (Platte und Papierkorb).</translation>
    </message>
    <message>
        <source>It is running and will be stopped.</source>
        <translation>Sie läuft und wird gestoppt.</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>Agent %1, version %2</source>
        <translation>Agent %1, Version %2</translation>
    </message>
    <message>
        <source>Version %1 from its next start on</source>
        <translation>Ab dem nächsten Start Version %1</translation>
    </message>
    <message>
        <source>Version %1 from its next start on, with an empty workspace</source>
        <translation>Ab dem nächsten Start Version %1 mit leerem Arbeitsbereich</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation>Etiketten %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sessions</source>
        <translation>
            <numerusform>%1, %n Sitzung</numerusform>
            <numerusform>%1, %n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 on the disk</source>
        <translation>%1 von %2 auf der Platte</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Etiketten: %1</translation>
    </message>
    <message>
        <source>The prompt has ended</source>
        <translation>Der Prompt ist zu Ende</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Zu Ende: %1</translation>
    </message>
    <message>
        <source>The prompt failed</source>
        <translation>Der Prompt ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Filter by name, label or state</source>
        <translation>Nach Name, Etikett oder Zustand filtern</translation>
    </message>
    <message>
        <source>Disk taken by workspaces</source>
        <translation>Platte, die Arbeitsbereiche belegen</translation>
    </message>
    <message>
        <source>Disk and trash</source>
        <translation>Platte und Papierkorb</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>Each one gets a machine and a workspace of its own.</source>
        <translation>Jede bekommt eine eigene Maschine und einen eigenen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Keine Sitzung passt</translation>
    </message>
    <message>
        <source>Nothing has “%1” in its name, label or state.</source>
        <translation>Nichts hat „%1“ in Name, Etikett oder Zustand.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>1 unused session expires soon</source>
        <translation>1 unbenutzte Sitzung läuft bald ab</translation>
    </message>
    <message>
        <source>%1 unused sessions expire soon</source>
        <translation>%1 unbenutzte Sitzungen laufen bald ab</translation>
    </message>
    <message>
        <source>1 workspace, %1</source>
        <translation>1 Arbeitsbereich, %1</translation>
    </message>
    <message>
        <source>%1 workspaces, %2</source>
        <translation>%1 Arbeitsbereiche, %2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>As the text around it</source>
        <translation>Wie der Text ringsum</translation>
    </message>
    <message>
        <source>The language changes when Vitrine starts again.</source>
        <translation>Die Sprache wechselt, wenn Vitrine wieder startet.</translation>
    </message>
    <message>
        <source>Ask what to do with them</source>
        <translation>Fragen, was mit ihnen geschehen soll</translation>
    </message>
    <message>
        <source>Keep them running in the background</source>
        <translation>Im Hintergrund weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Code and terminals</source>
        <translation>Code und Terminals</translation>
    </message>
    <message>
        <source>Size of code</source>
        <translation>Größe von Code</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Closing while machines run</source>
        <translation>Schließen, während Maschinen laufen</translation>
    </message>
    <message>
        <source>A session needs you</source>
        <translation>Eine Sitzung braucht Sie</translation>
    </message>
    <message>
        <source>Tests ended</source>
        <translation>Tests sind zu Ende</translation>
    </message>
    <message>
        <source>A prompt ended</source>
        <translation>Ein Prompt ist zu Ende</translation>
    </message>
    <message>
        <source>Notify while I am elsewhere</source>
        <translation>Benachrichtigen, während ich anderswo bin</translation>
    </message>
    <message>
        <source>AgentCore Runtime API</source>
        <translation>AgentCore-Runtime-API</translation>
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
        <translation>Das Terminal zeigt eine Adresse unter %1. Im Browser öffnen?</translation>
    </message>
    <message>
        <source>Paste a line that runs at once?</source>
        <translation>Eine Zeile einfügen, die sofort läuft?</translation>
    </message>
    <message>
        <source>Paste %L1 lines into the shell?</source>
        <translation>%L1 Zeilen in die Shell einfügen?</translation>
    </message>
    <message>
        <source>Each line may run as a command at once. This is the text:</source>
        <translation>Jede Zeile kann sofort als Befehl laufen. Das ist der Text:</translation>
    </message>
    <message>
        <source>Do not paste</source>
        <translation>Nicht einfügen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Resuming the session</source>
        <translation>Sitzung wird fortgesetzt</translation>
    </message>
    <message>
        <source>Opening a shell</source>
        <translation>Shell wird geöffnet</translation>
    </message>
    <message>
        <source>The shell opens as soon as the machine runs.</source>
        <translation>Die Shell öffnet sich, sobald die Maschine läuft.</translation>
    </message>
    <message>
        <source>It starts in the workspace.</source>
        <translation>Sie beginnt im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>No shell</source>
        <translation>Keine Shell</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation>Sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The shell ended. No exit code was seen.</source>
        <translation>Die Shell ist zu Ende. Ein Rückgabewert wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>The shell ended with exit code %1.</source>
        <translation>Die Shell endete mit Rückgabewert %1.</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <translation>%1 als Text</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Detach, and let it run</source>
        <translation>Ablösen und laufen lassen</translation>
    </message>
    <message>
        <source>Shell of %1, runs</source>
        <translation>Shell von %1, läuft</translation>
    </message>
    <message>
        <source>Shell of %1, runs, open elsewhere</source>
        <translation>Shell von %1, läuft, anderswo geöffnet</translation>
    </message>
    <message>
        <source>Shell of %1, ended with its machine</source>
        <translation>Shell von %1, endete mit ihrer Maschine</translation>
    </message>
    <message>
        <source>Shell of %1, ended with exit code %2</source>
        <translation>Shell von %1, endete mit Rückgabewert %2</translation>
    </message>
    <message>
        <source>Attach to a shell</source>
        <translation>An eine Shell anhängen</translation>
    </message>
    <message>
        <source>No other shells</source>
        <translation>Keine anderen Shells</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1: mehr</translation>
    </message>
    <message>
        <source>Cannot add the line to %1. Add it by hand, at the top.</source>
        <translation>Die Zeile kann nicht in %1 eingetragen werden. Tragen Sie sie von Hand ein, am Anfang.</translation>
    </message>
    <message>
        <source>No machine</source>
        <translation>Keine Maschine</translation>
    </message>
    <message>
        <source>1 CPU</source>
        <translation>1 CPU</translation>
    </message>
    <message>
        <source>%1 CPUs</source>
        <translation>%1 CPUs</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Workspace and checkpoints %1</source>
        <translation>Arbeitsbereich und Prüfpunkte %1</translation>
    </message>
    <message>
        <source>Workspace %1 of %2</source>
        <translation>Arbeitsbereich %1 von %2</translation>
    </message>
    <message>
        <source>Open Doctor</source>
        <translation>Doctor öffnen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Rückgabewert %1</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>ausgeklappt</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>Detail of %1</source>
        <translation>Einzelheiten zu %1</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy detail</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Stopping machines</source>
        <translation>Maschinen werden gestoppt</translation>
    </message>
    <message>
        <source>Machines stopped</source>
        <translation>Maschinen gestoppt</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Das Fenster offen lassen</translation>
    </message>
    <message>
        <source>One machine is left. Its agent gets 15 seconds, then its workspace is saved.</source>
        <translation>Eine Maschine ist noch da. Ihr Agent bekommt 15 Sekunden, dann wird ihr Arbeitsbereich gesichert.</translation>
    </message>
    <message>
        <source>%1 of %2 machines are left. Agents get 15 seconds, then workspaces are saved.</source>
        <translation>%1 von %2 Maschinen sind noch da. Agenten bekommen 15 Sekunden, dann werden Arbeitsbereiche gesichert.</translation>
    </message>
    <message>
        <source>Also what .gitignore leaves out</source>
        <translation>Auch, was .gitignore auslässt</translation>
    </message>
    <message>
        <source>Save as patch…</source>
        <translation>Als Patch sichern…</translation>
    </message>
    <message>
        <source>Take changes back</source>
        <translation>Änderungen zurückholen</translation>
    </message>
    <message>
        <source>What “%1” has changed goes into a folder of this computer. What somebody has changed there meanwhile stays as it is.</source>
        <translation>Was „%1“ geändert hat, kommt in einen Ordner dieses Computers. Was jemand dort inzwischen geändert hat, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder that changes go to</source>
        <translation>Ordner, in den Änderungen kommen</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>Änderungen seit</translation>
    </message>
    <message>
        <source>The session has no checkpoint, so it is not known what it has changed. Take one before the next change.</source>
        <translation>Die Sitzung hat keinen Prüfpunkt, also ist nicht bekannt, was sie geändert hat. Erstellen Sie vor der nächsten Änderung einen.</translation>
    </message>
    <message>
        <source>Give the folder's whole path, from / on.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners an, ab /.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>Wird zurückgeholt…</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>Zurückgeholt: %1.</translation>
    </message>
    <message>
        <source>Left alone: %1</source>
        <translation>Unberührt: %1</translation>
    </message>
    <message>
        <source>Save as patch</source>
        <translation>Als Patch sichern</translation>
    </message>
    <message>
        <source>Writing the patch…</source>
        <translation>Der Patch wird geschrieben…</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1: %2, %3.</translation>
    </message>
    <message>
        <source>Left out, too large for a patch: %1</source>
        <translation>Ausgelassen, zu groß für einen Patch: %1</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>%1 zurückholen</translation>
    </message>
    <message>
        <source>Choose a folder, or save a patch.</source>
        <translation>Wählen Sie einen Ordner, oder sichern Sie einen Patch.</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>Nichts zurückzuholen.</translation>
    </message>
    <message>
        <source>1 conflict stays as it is in the folder.</source>
        <translation>1 Konflikt bleibt im Ordner, wie er ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts stay as they are in the folder.</source>
        <translation>
            <numerusform>%n Konflikt bleibt im Ordner, wie er ist.</numerusform>
            <numerusform>%n Konflikte bleiben im Ordner, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already.</source>
        <translation>
            <numerusform>%n schon da.</numerusform>
            <numerusform>%n schon da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out by .gitignore.</source>
        <translation>
            <numerusform>%n durch .gitignore ausgelassen.</numerusform>
            <numerusform>%n durch .gitignore ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What .gitignore leaves out could not be asked of Git.</source>
        <translation>Was .gitignore auslässt, konnte bei Git nicht erfragt werden.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size, or why not</source>
        <translation>Größe, oder warum nicht</translation>
    </message>
    <message>
        <source>Git commit…</source>
        <translation>Git-Commit…</translation>
    </message>
    <message>
        <source>Edit tasks…</source>
        <translation>Aufgaben bearbeiten…</translation>
    </message>
    <message>
        <source>waits for what must pass before</source>
        <translation>wartet auf das, was vorher bestehen muss</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch nicht ausgeführt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 stoppen</translation>
    </message>
    <message>
        <source>“%1” was not run</source>
        <translation>„%1“ wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>Nicht ausführen</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>Trotzdem ausführen</translation>
    </message>
    <message>
        <source>Use what the files suggest</source>
        <translation>Verwenden, was die Dateien nahelegen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>All sessions of the agent %1</source>
        <translation>Alle Sitzungen des Agenten %1</translation>
    </message>
    <message>
        <source>For which sessions these tasks are</source>
        <translation>Für welche Sitzungen diese Aufgaben sind</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Import tasks</source>
        <translation>Aufgaben importieren</translation>
    </message>
    <message>
        <source>Tasks (*.json)</source>
        <translation>Aufgaben (*.json)</translation>
    </message>
    <message>
        <source>Export tasks</source>
        <translation>Aufgaben exportieren</translation>
    </message>
    <message>
        <source>Run when the session has started</source>
        <translation>Ausführen, wenn die Sitzung gestartet ist</translation>
    </message>
    <message>
        <source>Run after each prompt</source>
        <translation>Nach jedem Prompt ausführen</translation>
    </message>
    <message>
        <source>%1 in it asks for a message each time.</source>
        <translation>%1 darin fragt jedes Mal nach einer Nachricht.</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Must pass before</source>
        <translation>Muss vorher bestehen</translation>
    </message>
    <message>
        <source>What the files suggest is known once the session has started or stopped.</source>
        <translation>Was die Dateien nahelegen, ist bekannt, sobald die Sitzung gestartet oder gestoppt ist.</translation>
    </message>
    <message>
        <source>The workspace's files suggest no task. Add your own.</source>
        <translation>Die Dateien des Arbeitsbereichs legen keine Aufgabe nahe. Fügen Sie eine eigene hinzu.</translation>
    </message>
    <message>
        <source>The workspace's files suggest these. Saving keeps them as they are here.</source>
        <translation>Die Dateien des Arbeitsbereichs legen diese nahe. Sichern behält sie, wie sie hier sind.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Forget these tasks?</source>
        <translation>Diese Aufgaben vergessen?</translation>
    </message>
    <message>
        <source>The tasks that are kept for “%1” go. Export them first, if you may want them again.</source>
        <translation>Die Aufgaben, die für „%1“ behalten sind, gehen. Exportieren Sie sie zuerst, wenn Sie sie vielleicht wieder brauchen.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Cannot read %1. Choose another file.</source>
        <translation>%1 kann nicht gelesen werden. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>Es wurde nichts importiert. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks were read. They count once you save them.</source>
        <translation>
            <numerusform>%n Aufgabe wurde gelesen. Sie gilt, sobald Sie sie sichern.</numerusform>
            <numerusform>%n Aufgaben wurden gelesen. Sie gelten, sobald Sie sie sichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot write %1. Choose another place.</source>
        <translation>%1 kann nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The tasks were written to %1.</source>
        <translation>Die Aufgaben wurden nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Save and run</source>
        <translation>Sichern und ausführen</translation>
    </message>
    <message>
        <source>Test command</source>
        <translation>Testbefehl</translation>
    </message>
    <message>
        <source>Run tests runs this in the workspace. It is kept with the session.</source>
        <translation>Tests ausführen führt dies im Arbeitsbereich aus. Es bleibt bei der Sitzung.</translation>
    </message>
    <message>
        <source>For example npm test</source>
        <translation>Zum Beispiel npm test</translation>
    </message>
    <message>
        <source>The workspace's files suggest: %1</source>
        <translation>Die Dateien des Arbeitsbereichs legen nahe: %1</translation>
    </message>
    <message>
        <source>Leave it empty to run what the workspace's files suggest.</source>
        <translation>Lassen Sie es leer, um auszuführen, was die Dateien des Arbeitsbereichs nahelegen.</translation>
    </message>
    <message>
        <source>Run tests</source>
        <translation>Tests ausführen</translation>
    </message>
    <message>
        <source>Run last tests again</source>
        <translation>Letzte Tests noch einmal ausführen</translation>
    </message>
    <message>
        <source>Run failed tests</source>
        <translation>Fehlgeschlagene Tests ausführen</translation>
    </message>
    <message>
        <source>Test command…</source>
        <translation>Testbefehl…</translation>
    </message>
    <message>
        <source>Test results</source>
        <translation>Testergebnisse</translation>
    </message>
    <message>
        <source>Stop tests, %1</source>
        <translation>Tests stoppen, %1</translation>
    </message>
    <message>
        <source>Stops %1 (%2)</source>
        <translation>Stoppt %1 (%2)</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Wartet…</translation>
    </message>
    <message>
        <source>Waits for what must pass before the tests</source>
        <translation>Wartet auf das, was vor den Tests bestehen muss</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Wird fortgesetzt…</translation>
    </message>
    <message>
        <source>Finding tests…</source>
        <translation>Tests werden gesucht…</translation>
    </message>
    <message>
        <source>Looks for the command that runs the tests</source>
        <translation>Sucht den Befehl, der die Tests ausführt</translation>
    </message>
    <message>
        <source>Resumes the session, then runs its tests (%1)</source>
        <translation>Setzt die Sitzung fort, führt dann ihre Tests aus (%1)</translation>
    </message>
    <message>
        <source>Resumes the session, then runs %1 (%2)</source>
        <translation>Setzt die Sitzung fort, führt dann %1 aus (%2)</translation>
    </message>
    <message>
        <source>Runs the tests of the workspace (%1)</source>
        <translation>Führt die Tests des Arbeitsbereichs aus (%1)</translation>
    </message>
    <message>
        <source>Runs %1 (%2)</source>
        <translation>Führt %1 aus (%2)</translation>
    </message>
    <message>
        <source>Run tests: %1</source>
        <translation>Tests ausführen: %1</translation>
    </message>
    <message>
        <source>Run the failed test</source>
        <translation>Den fehlgeschlagenen Test ausführen</translation>
    </message>
    <message numerus="yes">
        <source>Run %n failed tests</source>
        <translation>
            <numerusform>%n fehlgeschlagenen Test ausführen</numerusform>
            <numerusform>%n fehlgeschlagene Tests ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Run again: %1</source>
        <translation>Noch einmal ausführen: %1</translation>
    </message>
    <message>
        <source>What the files suggest is known once the session runs.</source>
        <translation>Was die Dateien nahelegen, ist bekannt, sobald die Sitzung läuft.</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1 von %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 bestanden</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Show output</source>
        <translation>Ausgabe zeigen</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Fehlgeschlagene ausführen</translation>
    </message>
    <message>
        <source>Send failures to the agent</source>
        <translation>Fehlschläge dem Agenten senden</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Letzte Läufe</translation>
    </message>
    <message>
        <source>Tests of this run</source>
        <translation>Tests dieses Laufs</translation>
    </message>
    <message>
        <source>What the test printed</source>
        <translation>Was der Test ausgab</translation>
    </message>
    <message>
        <source>Send this failure</source>
        <translation>Diesen Fehlschlag senden</translation>
    </message>
    <message>
        <source>Run this test</source>
        <translation>Diesen Test ausführen</translation>
    </message>
    <message>
        <source>Select one to see how its tests stand.</source>
        <translation>Wählen Sie eine, um zu sehen, wie es um ihre Tests steht.</translation>
    </message>
    <message>
        <source>No test run yet</source>
        <translation>Noch kein Testlauf</translation>
    </message>
    <message>
        <source>Run tests finds the command in the workspace, or runs yours.</source>
        <translation>Tests ausführen findet den Befehl im Arbeitsbereich, oder führt Ihren aus.</translation>
    </message>
    <message>
        <source>Set the test command…</source>
        <translation>Den Testbefehl festlegen…</translation>
    </message>
    <message>
        <source>Tests run</source>
        <translation>Tests laufen</translation>
    </message>
    <message numerus="yes">
        <source>%n tests passed</source>
        <translation>
            <numerusform>%n Test bestanden</numerusform>
            <numerusform>%n Tests bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>The tests passed</source>
        <translation>Die Tests sind bestanden</translation>
    </message>
    <message>
        <source>The tests were stopped</source>
        <translation>Die Tests wurden gestoppt</translation>
    </message>
    <message>
        <source>The tests did not end</source>
        <translation>Die Tests endeten nicht</translation>
    </message>
    <message>
        <source>%1 of %2 tests failed</source>
        <translation>%1 von %2 Tests fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n tests failed</source>
        <translation>
            <numerusform>%n Test fehlgeschlagen</numerusform>
            <numerusform>%n Tests fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>The tests failed</source>
        <translation>Die Tests sind fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 %2, at %3.</source>
        <translation>%1 %2, um %3.</translation>
    </message>
    <message numerus="yes">
        <source>Its output names %n failures.</source>
        <translation>
            <numerusform>Seine Ausgabe nennt %n Fehlschlag.</numerusform>
            <numerusform>Seine Ausgabe nennt %n Fehlschläge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more failures than the run before.</source>
        <translation>
            <numerusform>%n Fehlschlag mehr als beim Lauf davor.</numerusform>
            <numerusform>%n Fehlschläge mehr als beim Lauf davor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer failures than the run before.</source>
        <translation>
            <numerusform>%n Fehlschlag weniger als beim Lauf davor.</numerusform>
            <numerusform>%n Fehlschläge weniger als beim Lauf davor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to the agent</source>
        <translation>Dem Agenten senden</translation>
    </message>
    <message>
        <source>The output is in Commands</source>
        <translation>Die Ausgabe steht in Befehle</translation>
    </message>
    <message>
        <source>Its tests are listed here once they have ended.</source>
        <translation>Seine Tests stehen hier, wenn sie zu Ende sind.</translation>
    </message>
    <message>
        <source>Reading the output</source>
        <translation>Die Ausgabe wird gelesen</translation>
    </message>
    <message>
        <source>The output names no test</source>
        <translation>Die Ausgabe nennt keinen Test</translation>
    </message>
    <message>
        <source>The output is of no known kind</source>
        <translation>Die Ausgabe ist von keiner bekannten Art</translation>
    </message>
    <message>
        <source>It gives numbers only.</source>
        <translation>Sie nennt nur Zahlen.</translation>
    </message>
    <message>
        <source>Whether the tests passed is told by their exit code.</source>
        <translation>Ob die Tests bestanden sind, sagt ihr Rückgabewert.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>Fehlgeschlagen %1</translation>
    </message>
    <message>
        <source>Skipped %1</source>
        <translation>Übersprungen %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>The file of this test is not in the workspace. Look into its message.</source>
        <translation>Die Datei dieses Tests ist nicht im Arbeitsbereich. Sehen Sie in seine Meldung.</translation>
    </message>
    <message>
        <source>Show what came since</source>
        <translation>Zeigen, was seitdem kam</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>The shell's tab is closed. This is what it showed.</source>
        <translation>Der Reiter der Shell ist geschlossen. Das hat sie gezeigt.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Input:
%1</source>
        <translation>Eingabe:
%1</translation>
    </message>
    <message>
        <source>Input:
%1

Result:
%2</source>
        <translation>Eingabe:
%1

Ergebnis:
%2</translation>
    </message>
    <message>
        <source>Search older prompts</source>
        <translation>Ältere Prompts durchsuchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>New below</source>
        <translation>Neues unten</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Show what is new at the end</source>
        <translation>Zeigen, was am Ende neu ist</translation>
    </message>
    <message>
        <source>Copying files</source>
        <translation>Dateien werden kopiert</translation>
    </message>
    <message>
        <source>How much is copied</source>
        <translation>Wie viel kopiert ist</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Diese Zeile schließen</translation>
    </message>
    <message>
        <source>Copying into the workspace</source>
        <translation>In den Arbeitsbereich kopieren</translation>
    </message>
    <message>
        <source>Copying to this computer</source>
        <translation>Auf diesen Computer kopieren</translation>
    </message>
    <message>
        <source>Cancel copying</source>
        <translation>Kopieren abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s), %2 of %3</source>
        <translation>
            <numerusform>%1 von %n Datei, %2 von %3</numerusform>
            <numerusform>%1 von %n Dateien, %2 von %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n Datei, %1</numerusform>
            <numerusform>%n Dateien, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n more to come</source>
        <translation>
            <numerusform>, %n weitere folgt</numerusform>
            <numerusform>, %n weitere folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying %1 into the workspace: %2</source>
        <translation>%1 wird in den Arbeitsbereich kopiert: %2</translation>
    </message>
    <message>
        <source>Copying %1 to this computer: %2</source>
        <translation>%1 wird auf diesen Computer kopiert: %2</translation>
    </message>
    <message>
        <source>Copying was cancelled. What was copied stays.</source>
        <translation>Das Kopieren wurde abgebrochen. Was kopiert ist, bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) into the workspace, %1.</source>
        <translation>
            <numerusform>%n Datei in den Arbeitsbereich kopiert, %1.</numerusform>
            <numerusform>%n Dateien in den Arbeitsbereich kopiert, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) to this computer, %1.</source>
        <translation>
            <numerusform>%n Datei auf diesen Computer kopiert, %1.</numerusform>
            <numerusform>%n Dateien auf diesen Computer kopiert, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that was there already stayed.</source>
        <translation>
            <numerusform>%n, die schon da war, blieb.</numerusform>
            <numerusform>%n, die schon da waren, blieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n, links or no files.</source>
        <translation>
            <numerusform>Ausgelassen: %n, Verweis oder keine Datei.</numerusform>
            <numerusform>Ausgelassen: %n, Verweise oder keine Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files could not be read.</source>
        <translation>Einige Dateien konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Replace what is in the workspace?</source>
        <translation>Ersetzen, was im Arbeitsbereich ist?</translation>
    </message>
    <message>
        <source>Replace what is on this computer?</source>
        <translation>Ersetzen, was auf diesem Computer ist?</translation>
    </message>
    <message>
        <source>There is a %1 already. Your answer counts for all files of this copy.</source>
        <translation>Es gibt schon %1. Ihre Antwort gilt für alle Dateien dieser Kopie.</translation>
    </message>
    <message>
        <source>Keep those that are there</source>
        <translation>Vorhandene behalten</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Die Datei anlegen</translation>
    </message>
    <message>
        <source>Unlock the encrypted file</source>
        <translation>Die verschlüsselte Datei entsperren</translation>
    </message>
    <message>
        <source>Make the encrypted file</source>
        <translation>Die verschlüsselte Datei anlegen</translation>
    </message>
    <message>
        <source>It stays open until you lock it or Vitrine's engine ends.</source>
        <translation>Sie bleibt offen, bis Sie sie sperren oder die Engine von Vitrine endet.</translation>
    </message>
    <message>
        <source>Passphrase of the encrypted file</source>
        <translation>Passphrase der verschlüsselten Datei</translation>
    </message>
    <message>
        <source>A passphrase for the encrypted file, which is made now</source>
        <translation>Eine Passphrase für die verschlüsselte Datei, die jetzt angelegt wird</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
        <source>Nobody can open the file without it. Whoever forgets it adds the secrets anew.</source>
        <translation>Ohne sie kann niemand die Datei öffnen. Wer sie vergisst, fügt die Geheimnisse neu hinzu.</translation>
    </message>
    <message>
        <source>The encrypted file needs its passphrase.</source>
        <translation>Die verschlüsselte Datei braucht ihre Passphrase.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type both again.</source>
        <translation>Die beiden Passphrasen sind nicht gleich. Geben Sie beide noch einmal ein.</translation>
    </message>
    <message>
        <source>Previous session</source>
        <translation>Vorige Sitzung</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Nächste Sitzung</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>Zur Frage</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Agents…</source>
        <translation>Agenten…</translation>
    </message>
    <message>
        <source>Close Vitrine</source>
        <translation>Vitrine schließen</translation>
    </message>
    <message>
        <source>Go to sessions</source>
        <translation>Zu den Sitzungen</translation>
    </message>
    <message>
        <source>Go to files</source>
        <translation>Zu den Dateien</translation>
    </message>
    <message>
        <source>Go to commands</source>
        <translation>Zu den Befehlen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Reiter</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Voriger Reiter</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Reiter schließen</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Normaler Text</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Show or hide sessions</source>
        <translation>Sitzungen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide files</source>
        <translation>Dateien zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide commands</source>
        <translation>Befehle zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Cannot open another window. There are %1 already. Close one first.</source>
        <translation>Es kann kein weiteres Fenster geöffnet werden. Es gibt schon %1. Schließen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>KVM is there, but a machine did not start with it within %1 seconds.</source>
        <translation>KVM ist da, aber eine Maschine startete damit nicht binnen %1 Sekunden.</translation>
    </message>
    <message>
        <source>KVM is there, but QEMU could not use it: %1</source>
        <translation>KVM ist da, aber QEMU konnte es nicht verwenden: %1</translation>
    </message>
    <message>
        <source>Machines run in software emulation, several times slower. Inside a virtual machine, ask for nested virtualization; otherwise look at the kernel's messages about kvm.</source>
        <translation>Maschinen laufen in Software-Emulation, um ein Mehrfaches langsamer. Innerhalb einer virtuellen Maschine verlangen Sie verschachtelte Virtualisierung; sonst sehen Sie sich die Meldungen des Kernels zu kvm an.</translation>
    </message>
    <message>
        <source>KVM is there, but a machine that was started with it ended at once.</source>
        <translation>KVM ist da, aber eine damit gestartete Maschine endete sofort.</translation>
    </message>
    <message>
        <source>KVM works: a machine started with it.</source>
        <translation>KVM funktioniert: Eine Maschine startete damit.</translation>
    </message>
    <message>
        <source>This computer offers no hardware virtualization: %1 is not there.</source>
        <translation>Dieser Computer bietet keine Hardware-Virtualisierung: %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Turn on virtualization (VT-x, AMD-V) in the computer's firmware settings. Inside a virtual machine, ask for nested virtualization.</source>
        <translation>Schalten Sie in den Firmware-Einstellungen des Computers die Virtualisierung (VT-x, AMD-V) ein. Innerhalb einer virtuellen Maschine verlangen Sie verschachtelte Virtualisierung.</translation>
    </message>
    <message>
        <source>You may not use hardware virtualization: %1 is not open to you.</source>
        <translation>Sie dürfen die Hardware-Virtualisierung nicht verwenden: %1 ist Ihnen nicht zugänglich.</translation>
    </message>
    <message>
        <source>Add yourself to the group kvm (sudo adduser "$USER" kvm), then log out and in again.</source>
        <translation>Nehmen Sie sich in die Gruppe kvm auf (sudo adduser "$USER" kvm), melden Sie sich dann ab und wieder an.</translation>
    </message>
    <message>
        <source>Hardware virtualization has not been tried yet since this computer started.</source>
        <translation>Hardware-Virtualisierung wurde noch nicht probiert, seit dieser Computer läuft.</translation>
    </message>
    <message>
        <source>The folder %1 is not private to you.</source>
        <translation>Der Ordner %1 ist nicht nur für Sie zugänglich.</translation>
    </message>
    <message>
        <source>Cannot open %1.</source>
        <translation>%1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>QEMU, which runs the machines, is not installed. Install the package qemu-system-x86.</source>
        <translation>QEMU, das die Maschinen ausführt, ist nicht installiert. Installieren Sie das Paket qemu-system-x86.</translation>
    </message>
    <message>
        <source>Cannot start the machine: QEMU does not answer.</source>
        <translation>Die Maschine kann nicht gestartet werden: QEMU antwortet nicht.</translation>
    </message>
    <message>
        <source>Cannot start the machine.</source>
        <translation>Die Maschine kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Cannot make room for a disk.</source>
        <translation>Für eine Platte kann kein Platz geschaffen werden.</translation>
    </message>
    <message>
        <source>Cannot start the machine: QEMU ended at once.</source>
        <translation>Die Maschine kann nicht gestartet werden: QEMU endete sofort.</translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation>Rückgabewert %1</translation>
    </message>
    <message>
        <source>The saved state of a machine cannot be loaded.</source>
        <translation>Der gesicherte Zustand einer Maschine kann nicht geladen werden.</translation>
    </message>
    <message>
        <source>The machine has no workspace's disk.</source>
        <translation>Die Maschine hat keine Platte eines Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>The machine does not have these layers.</source>
        <translation>Die Maschine hat diese Schichten nicht.</translation>
    </message>
    <message>
        <source>QEMU could not merge two layers of the workspace.</source>
        <translation>QEMU konnte zwei Schichten des Arbeitsbereichs nicht zusammenlegen.</translation>
    </message>
    <message>
        <source>QEMU does not answer.</source>
        <translation>QEMU antwortet nicht.</translation>
    </message>
    <message>
        <source>The machine could not be given the session's disk.</source>
        <translation>Der Maschine konnte die Platte der Sitzung nicht gegeben werden.</translation>
    </message>
    <message>
        <source>Cannot watch another program.</source>
        <translation>Ein anderes Programm kann nicht beobachtet werden.</translation>
    </message>
    <message>
        <source>Cannot shut the machine in.</source>
        <translation>Die Maschine kann nicht abgeschottet werden.</translation>
    </message>
    <message>
        <source>The machine in %1 does not run any more.</source>
        <translation>Die Maschine in %1 läuft nicht mehr.</translation>
    </message>
    <message>
        <source>There is no machine in %1.</source>
        <translation>In %1 ist keine Maschine.</translation>
    </message>
    <message>
        <source>Cannot understand %1.</source>
        <translation>%1 ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>There is no template in %1.</source>
        <translation>In %1 ist keine Vorlage.</translation>
    </message>
    <message>
        <source>The template in %1 is damaged.</source>
        <translation>Die Vorlage in %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>QEMU ended with %1.</source>
        <translation>QEMU endete mit %1.</translation>
    </message>
    <message>
        <source>Two layers of a workspace could not be merged.</source>
        <translation>Zwei Schichten eines Arbeitsbereichs konnten nicht zusammengelegt werden.</translation>
    </message>
    <message>
        <source>QEMU's answers cannot be understood.</source>
        <translation>Die Antworten von QEMU sind nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The machine's QEMU does not answer.</source>
        <translation>Das QEMU der Maschine antwortet nicht.</translation>
    </message>
    <message>
        <source>It closed the connection.</source>
        <translation>Es schloss die Verbindung.</translation>
    </message>
    <message>
        <source>A line is longer than %1 bytes.</source>
        <translation>Eine Zeile ist länger als %1 Bytes.</translation>
    </message>
    <message>
        <source>It did not begin with a greeting.</source>
        <translation>Es begann nicht mit einer Begrüßung.</translation>
    </message>
    <message>
        <source>QEMU refused a command.</source>
        <translation>QEMU lehnte einen Befehl ab.</translation>
    </message>
    <message>
        <source>QEMU did not write its state in time.</source>
        <translation>QEMU schrieb seinen Zustand nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>QEMU could not write its state.</source>
        <translation>QEMU konnte seinen Zustand nicht schreiben.</translation>
    </message>
    <message>
        <source>The state of a machine could not be saved. Check the space on the store's disk.</source>
        <translation>Der Zustand einer Maschine konnte nicht gesichert werden. Prüfen Sie den Platz auf der Platte der Ablage.</translation>
    </message>
</context>
</TS>

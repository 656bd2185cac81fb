<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Vitrine</name>
    <message>
        <source>The session has no machine.</source>
        <translation>セッションにマシンがありません。</translation>
    </message>
    <message>
        <source>The session's machine does not answer. Resume the session to start another.</source>
        <translation>セッションのマシンが応答しません。セッションを再開すると別のマシンが起動します。</translation>
    </message>
    <message>
        <source>The two states cannot be compared: a folder cannot be listed.</source>
        <translation>2つの状態を比較できません。一覧できないフォルダーがあります。</translation>
    </message>
    <message>
        <source>There is no folder for the archive “%1”. Choose another place.</source>
        <translation>アーカイブ「%1」を置くフォルダーがありません。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>There is a file “%1” already. Choose another name.</source>
        <translation>ファイル「%1」はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The machine could not be brought to rest for it: files that were being written may be cut off in it.</source>
        <translation>そのためにマシンを静止できませんでした。書き込み中のファイルは途中で切れている場合があります。</translation>
    </message>
    <message>
        <source>The session cannot be exported: a file of its workspace or of a checkpoint is not there, or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>セッションをエクスポートできません。ワークスペースまたはチェックポイントのファイルが無いか、別のファイルになっています。ファイルを戻すか、チェックポイントを削除してください。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>The session was deleted meanwhile.</source>
        <translation>その間にセッションが削除されました。</translation>
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
        <translation>1 分前</translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation>%1 分前</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>1 時間前</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>%1 時間前</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>1 日前</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 日前</translation>
    </message>
    <message>
        <source>Reading the package lists</source>
        <translation>パッケージ一覧を読み込み中</translation>
    </message>
    <message>
        <source>Cannot make the image %1: apt on this computer knows no Debian mirror. Add one to its sources, run apt-get update and try again.</source>
        <translation>イメージ %1 を作れません。このコンピューターの apt は Debian のミラーを知りません。ソースに追加し、apt-get update を実行してやり直してください。</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n packages</source>
        <translation>
            <numerusform>%n 個のパッケージを取得中</numerusform>
        </translation>
    </message>
    <message>
        <source>Installing the packages</source>
        <translation>パッケージをインストール中</translation>
    </message>
    <message>
        <source>Writing the disk</source>
        <translation>ディスクを書き込み中</translation>
    </message>
    <message>
        <source>Taking out the kernel</source>
        <translation>カーネルを取り出し中</translation>
    </message>
    <message>
        <source>Cannot make the image %1: it needs about %2 in %3, and %4 is free. Make room there and try again.</source>
        <translation>イメージ %1 を作れません。%3 に約 %2 が必要ですが、空きは %4 です。空きを作ってやり直してください。</translation>
    </message>
    <message>
        <source>Cannot make the image %1: %2 is not on this computer. Install the package %3 and try again.</source>
        <translation>イメージ %1 を作れません。このコンピューターに %2 がありません。パッケージ %3 をインストールしてやり直してください。</translation>
    </message>
    <message>
        <source>Cannot make the image %1: the disk is full. Make room and try again; what is fetched already is kept.</source>
        <translation>イメージ %1 を作れません。ディスクがいっぱいです。空きを作ってやり直してください。取得済みのものは残ります。</translation>
    </message>
    <message>
        <source>Cannot make the image %1: mke2fs on this computer cannot read archives. Install the package libarchive13t64 and try again.</source>
        <translation>イメージ %1 を作れません。このコンピューターの mke2fs はアーカイブを読めません。パッケージ libarchive13t64 をインストールしてやり直してください。</translation>
    </message>
    <message>
        <source>Cannot make the image %1: this computer's Debian mirror does not carry what it is made of. Name another mirror in the sources of apt and try again.</source>
        <translation>イメージ %1 を作れません。このコンピューターの Debian ミラーに必要なものがありません。apt のソースに別のミラーを指定してやり直してください。</translation>
    </message>
    <message>
        <source>Cannot make the image %1: the packages are not signed by Debian. Update the package debian-archive-keyring, check the mirror and try again.</source>
        <translation>イメージ %1 を作れません。パッケージに Debian の署名がありません。パッケージ debian-archive-keyring を更新し、ミラーを確認してやり直してください。</translation>
    </message>
    <message>
        <source>Cannot fetch the packages of the image %1. Check the network and the proxy settings and try again; what is fetched already is kept.</source>
        <translation>イメージ %1 のパッケージを取得できません。ネットワークとプロキシの設定を確認してやり直してください。取得済みのものは残ります。</translation>
    </message>
    <message>
        <source>Cannot make the image %1: this computer does not allow it to this account. It needs user namespaces, the package uidmap and a range of ids in /etc/subuid and /etc/subgid.</source>
        <translation>イメージ %1 を作れません。このコンピューターはこのアカウントに許していません。ユーザー名前空間、パッケージ uidmap、/etc/subuid と /etc/subgid の ID の範囲が必要です。</translation>
    </message>
    <message>
        <source>Cannot make the image %1. The details tell what failed; try again when that is put right.</source>
        <translation>イメージ %1 を作れません。何が失敗したかは詳細にあります。直してからやり直してください。</translation>
    </message>
    <message>
        <source>A file of the program that goes into the image cannot be read. Install Vitrine again.</source>
        <translation>イメージに入れるプログラムのファイルを読めません。Vitrine を再インストールしてください。</translation>
    </message>
    <message>
        <source>An image recipe is broken. Install Vitrine again.</source>
        <translation>イメージのレシピが壊れています。Vitrine を再インストールしてください。</translation>
    </message>
    <message>
        <source>There is no archive “%1”.</source>
        <translation>アーカイブ「%1」はありません。</translation>
    </message>
    <message>
        <source>The agent “%1” is another one on this computer. The session runs with that.</source>
        <translation>このコンピューターのエージェント「%1」は別のものです。セッションはそれで動きます。</translation>
    </message>
    <message>
        <source>The session may use the secrets that the agent “%1” was given on this computer.</source>
        <translation>セッションは、このコンピューターでエージェント「%1」に渡されたシークレットを使えます。</translation>
    </message>
    <message>
        <source>Rules of the network that name addresses were left out. `vitrine network allow` allows them on this computer.</source>
        <translation>アドレスを指すネットワークのルールは省かれました。このコンピューターで許すには `vitrine network allow` を使います。</translation>
    </message>
    <message>
        <source>The workspace in the archive cannot be read. Nothing was imported.</source>
        <translation>アーカイブのワークスペースを読めません。何もインポートされていません。</translation>
    </message>
    <message>
        <source>Debian packages</source>
        <translation>Debian パッケージ</translation>
    </message>
    <message>
        <source>Node packages</source>
        <translation>Node パッケージ</translation>
    </message>
    <message>
        <source>Python packages</source>
        <translation>Python パッケージ</translation>
    </message>
    <message>
        <source>Rust packages</source>
        <translation>Rust パッケージ</translation>
    </message>
    <message>
        <source>Go modules</source>
        <translation>Go モジュール</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>Interfaces of language models</source>
        <translation>言語モデルのインターフェイス</translation>
    </message>
    <message>
        <source>Cannot write the output to the disk: the command waits. Free some space on the store's disk.</source>
        <translation>出力をディスクに書けません。コマンドは待っています。ストアのディスクに空きを作ってください。</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>画像: %1</translation>
    </message>
    <message>
        <source>There is no room for a machine on the disk of %1: it needs %2 MB. Delete sessions or checkpoints that are not needed, or make room elsewhere on it.</source>
        <translation>%1 のディスクにマシンの場所がありません。%2 MB 必要です。不要なセッションやチェックポイントを削除するか、ほかに空きを作ってください。</translation>
    </message>
    <message>
        <source>Cannot make the folder %1. Check its permissions and the free space.</source>
        <translation>フォルダー %1 を作れません。権限と空き容量を確認してください。</translation>
    </message>
    <message>
        <source>What ran in the session could not go on. QEMU, the image or the processor is another one now, or the saved memory was damaged. The machine was started anew; the files are as they were.</source>
        <translation>セッションで動いていたものは続けられませんでした。QEMU、イメージ、プロセッサーのどれかが変わったか、保存されたメモリーが壊れていました。マシンは新しく起動され、ファイルは元のままです。</translation>
    </message>
    <message>
        <source>Cannot start the session's machine. Try again; `vitrine doctor` tells what this computer lacks.</source>
        <translation>セッションのマシンを起動できません。やり直してください。このコンピューターに足りないものは `vitrine doctor` が示します。</translation>
    </message>
    <message>
        <source>The restored machine did not answer in time.</source>
        <translation>復元したマシンが時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The machine has forgotten whose it is.</source>
        <translation>マシンは誰のものかを忘れました。</translation>
    </message>
    <message>
        <source>The machine ended while it started.</source>
        <translation>マシンは起動中に終了しました。</translation>
    </message>
    <message>
        <source>The machine's scratch disk is not to be found.</source>
        <translation>マシンの一時ディスクが見つかりません。</translation>
    </message>
    <message>
        <source>The session could not be suspended, and runs on. Check the space on the store's disk.</source>
        <translation>セッションを一時停止できず、動き続けています。ストアのディスクの空きを確認してください。</translation>
    </message>
    <message>
        <source>Cannot take a checkpoint. Check the store's disk.</source>
        <translation>チェックポイントを作れません。ストアのディスクを確認してください。</translation>
    </message>
    <message>
        <source>The machine ended while a checkpoint of it was taken.</source>
        <translation>チェックポイントの作成中にマシンが終了しました。</translation>
    </message>
    <message>
        <source>Cannot write down the checkpoint. Check the store's disk.</source>
        <translation>チェックポイントを記録できません。ストアのディスクを確認してください。</translation>
    </message>
    <message>
        <source>Cannot take a checkpoint of the running machine. Stop the session and try again.</source>
        <translation>動作中のマシンのチェックポイントを作れません。セッションを停止してやり直してください。</translation>
    </message>
    <message>
        <source>The workspace's files do not tell how to run its tests. Type the command that does.</source>
        <translation>ワークスペースのファイルからはテストの実行方法が分かりません。実行するコマンドを入力してください。</translation>
    </message>
    <message>
        <source>“%1” is no network policy. Choose none, allowlist or public.</source>
        <translation>「%1」はネットワークポリシーではありません。none、allowlist、public から選んでください。</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>タスク %1</translation>
    </message>
    <message>
        <source>Task “%1”</source>
        <translation>タスク「%1」</translation>
    </message>
    <message>
        <source>The file has changed meanwhile, and does not have these lines there any more. Compare again.</source>
        <translation>その間にファイルが変わり、そこにこの行はもうありません。もう一度比較してください。</translation>
    </message>
    <message>
        <source>The agent did not take the connection in time. Restart the agent.</source>
        <translation>エージェントが時間内に接続を受けませんでした。エージェントを再起動してください。</translation>
    </message>
    <message>
        <source>The agent is not listening on port %1. Restart the agent, or look at its log for why it ended.</source>
        <translation>エージェントはポート %1 で待ち受けていません。エージェントを再起動するか、終了した理由をログで確認してください。</translation>
    </message>
    <message>
        <source>The agent ended in the middle of its answer. Restart the agent, then send the prompt again.</source>
        <translation>エージェントは回答の途中で終了しました。エージェントを再起動し、プロンプトを送り直してください。</translation>
    </message>
    <message>
        <source>The agent closed the connection without an answer. Restart the agent, then send the prompt again.</source>
        <translation>エージェントは回答せずに接続を閉じました。エージェントを再起動し、プロンプトを送り直してください。</translation>
    </message>
    <message>
        <source>The agent ended before its answer began. Restart the agent, then send the prompt again.</source>
        <translation>エージェントは回答を始める前に終了しました。エージェントを再起動し、プロンプトを送り直してください。</translation>
    </message>
    <message>
        <source>The agent's answer is not valid HTTP. Check that the agent serves the HTTP contract on port %1.</source>
        <translation>エージェントの回答は正しい HTTP ではありません。ポート %1 で HTTP の取り決めを満たすか確認してください。</translation>
    </message>
    <message>
        <source>The agent has nothing at %1 (HTTP status 404). Check that it serves the HTTP contract.</source>
        <translation>エージェントの %1 には何もありません (HTTP ステータス 404)。HTTP の取り決めを満たすか確認してください。</translation>
    </message>
    <message>
        <source>The agent refused the request (HTTP status %1). Change the prompt, then send it again.</source>
        <translation>エージェントが要求を拒みました (HTTP ステータス %1)。プロンプトを変えて送り直してください。</translation>
    </message>
    <message>
        <source>The agent failed while it worked on the request (HTTP status %1). Send the prompt again, or restart the agent.</source>
        <translation>エージェントは要求の処理に失敗しました (HTTP ステータス %1)。プロンプトを送り直すか、エージェントを再起動してください。</translation>
    </message>
    <message>
        <source>The prompt was cancelled.</source>
        <translation>プロンプトは取り消されました。</translation>
    </message>
    <message>
        <source>The prompt cannot be sent: its %1 has a control character in it.</source>
        <translation>プロンプトを送れません。%1 に制御文字があります。</translation>
    </message>
    <message>
        <source>Hardware acceleration</source>
        <translation>ハードウェア支援</translation>
    </message>
    <message>
        <source>Not known yet: it is tried once an image is there. Machines use software emulation meanwhile.</source>
        <translation>まだ分かりません。イメージができると試されます。それまでマシンはソフトウェアエミュレーションを使います。</translation>
    </message>
    <message>
        <source>Make the default image, then look again.</source>
        <translation>既定のイメージを作り、もう一度見てください。</translation>
    </message>
    <message>
        <source>Machines use software emulation (TCG), several times slower than the processor. %1</source>
        <translation>マシンはソフトウェアエミュレーション (TCG) を使い、プロセッサーより数倍遅くなります。%1</translation>
    </message>
    <message>
        <source>Turn on virtualization in the computer's firmware settings, and see that /dev/kvm may be opened by you.</source>
        <translation>コンピューターのファームウェア設定で仮想化を有効にし、/dev/kvm を開けるようにしてください。</translation>
    </message>
    <message>
        <source>Machines run on the processor itself (KVM).</source>
        <translation>マシンはプロセッサー上で直接動きます (KVM)。</translation>
    </message>
    <message>
        <source>%1 is not installed.</source>
        <translation>%1 はインストールされていません。</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>パッケージ %1 をインストールしてください。</translation>
    </message>
    <message>
        <source>Confinement of machines</source>
        <translation>マシンの隔離</translation>
    </message>
    <message>
        <source>This kernel has no Landlock: a machine that broke out of QEMU could read your files.</source>
        <translation>このカーネルには Landlock がありません。QEMU から抜け出したマシンはファイルを読めるかもしれません。</translation>
    </message>
    <message>
        <source>Use a kernel of 5.13 or newer with Landlock turned on (lsm=…,landlock).</source>
        <translation>Landlock を有効にした 5.13 以降のカーネルを使ってください (lsm=…,landlock)。</translation>
    </message>
    <message>
        <source>Landlock version %1 keeps machines from your files, but not from everything else.</source>
        <translation>Landlock バージョン %1 はマシンをファイルから遠ざけますが、ほかのすべてからではありません。</translation>
    </message>
    <message>
        <source>A kernel of 6.12 or newer closes the rest.</source>
        <translation>6.12 以降のカーネルは残りも閉じます。</translation>
    </message>
    <message>
        <source>Landlock version %1: QEMU sees only its own session's files, and no network.</source>
        <translation>Landlock バージョン %1: QEMU には自分のセッションのファイルだけが見え、ネットワークはありません。</translation>
    </message>
    <message>
        <source>Vitrine runs as root; machines run as a user of their own.</source>
        <translation>Vitrine は root で、マシンは専用のユーザーで動きます。</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>ディスクの空き</translation>
    </message>
    <message>
        <source>%1 free of %2 where the store is.</source>
        <translation>ストアの場所は %2 のうち %1 が空いています。</translation>
    </message>
    <message>
        <source>Free some space, or keep the store on a bigger disk (--store).</source>
        <translation>空きを作るか、もっと大きいディスクにストアを置いてください (--store)。</translation>
    </message>
    <message>
        <source>Default image</source>
        <translation>既定のイメージ</translation>
    </message>
    <message>
        <source>%1 is made: %2, kernel %3.</source>
        <translation>%1 は作成済みです。%2、カーネル %3。</translation>
    </message>
    <message>
        <source>%1 is not made yet. Making it fetches about %2.</source>
        <translation>%1 はまだありません。作るには約 %2 を取得します。</translation>
    </message>
    <message>
        <source>Make it with `vitrine image build %1`, or from the window's first page.</source>
        <translation>`vitrine image build %1` か、ウィンドウの最初のページで作ってください。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>ストア</translation>
    </message>
    <message>
        <source>Make this folder writable for you.</source>
        <translation>このフォルダーに書き込めるようにしてください。</translation>
    </message>
    <message>
        <source>QEMU</source>
        <translation>QEMU</translation>
    </message>
    <message>
        <source>Disk tools</source>
        <translation>ディスクのツール</translation>
    </message>
    <message>
        <source>File system tools</source>
        <translation>ファイルシステムのツール</translation>
    </message>
    <message>
        <source>Image maker</source>
        <translation>イメージ作成ツール</translation>
    </message>
    <message>
        <source>This engine has handed its machines to another one. Try again.</source>
        <translation>このエンジンはマシンを別のエンジンに渡しました。やり直してください。</translation>
    </message>
    <message>
        <source>The agent's document is longer than a mebibyte.</source>
        <translation>エージェントの文書が 1 MiB を超えています。</translation>
    </message>
    <message>
        <source>Cannot read the command's output.</source>
        <translation>コマンドの出力を読めません。</translation>
    </message>
    <message>
        <source>The network of the agent “%1” is off, and a rule would change nothing. Switch it on first: vitrine network policy allowlist -r %1</source>
        <translation>エージェント「%1」のネットワークはオフなので、ルールを加えても何も変わりません。先にオンにしてください: vitrine network policy allowlist -r %1</translation>
    </message>
    <message>
        <source>There is no image “%1”. There are: %2.</source>
        <translation>イメージ「%1」はありません。あるもの: %2。</translation>
    </message>
    <message>
        <source>There is an agent “%1” already. Choose another name, or delete that one first.</source>
        <translation>エージェント「%1」はすでにあります。別の名前を選ぶか、先にそれを削除してください。</translation>
    </message>
    <message>
        <source>There is no agent “%1”.</source>
        <translation>エージェント「%1」はありません。</translation>
    </message>
    <message>
        <source>The agent “%1” still has sessions. Delete these first.</source>
        <translation>エージェント「%1」にはまだセッションがあります。先に削除してください。</translation>
    </message>
    <message>
        <source>There is no display here, so there can be no window (%1).
For the same job in the terminal, step by step: vitrine demo
For all commands: vitrine --help</source>
        <translation>ここには画面がないので、ウィンドウは開けません (%1)。
同じ作業をターミナルで順に行うには: vitrine demo
すべてのコマンド: vitrine --help</translation>
    </message>
    <message>
        <source>No machine and no client: the engine ends.</source>
        <translation>マシンもクライアントもありません。エンジンは終了します。</translation>
    </message>
    <message>
        <source>Another engine takes over.</source>
        <translation>別のエンジンが引き継ぎます。</translation>
    </message>
    <message>
        <source>Engine %1 on %2, process %3.</source>
        <translation>エンジン %1、%2、プロセス %3。</translation>
    </message>
    <message>
        <source>Asked to end: stopping all machines.</source>
        <translation>終了を求められました。すべてのマシンを停止します。</translation>
    </message>
    <message>
        <source>Asked to end: machines that run go on, and the next engine finds them.</source>
        <translation>終了を求められました。動作中のマシンは動き続け、次のエンジンが見つけます。</translation>
    </message>
    <message>
        <source>No engine runs on the store %1.</source>
        <translation>ストア %1 で動いているエンジンはありません。</translation>
    </message>
    <message>
        <source>Another engine has the store %1, but does not answer.</source>
        <translation>別のエンジンがストア %1 を使っていますが、応答しません。</translation>
    </message>
    <message>
        <source>Its log is %1.</source>
        <translation>ログは %1 です。</translation>
    </message>
    <message>
        <source>The engine has ended, or another one takes its place.</source>
        <translation>エンジンは終了したか、別のものが代わりました。</translation>
    </message>
    <message>
        <source>Cannot start an engine in the background.</source>
        <translation>バックグラウンドでエンジンを起動できません。</translation>
    </message>
    <message>
        <source>Cannot write the engine's log %1.</source>
        <translation>エンジンのログ %1 に書けません。</translation>
    </message>
    <message>
        <source>The engine ended while it started. Its log is %1.</source>
        <translation>エンジンは起動中に終了しました。ログは %1 です。</translation>
    </message>
    <message>
        <source>The engine does not get ready. Its log is %1.</source>
        <translation>エンジンの準備ができません。ログは %1 です。</translation>
    </message>
    <message>
        <source>Vitrine runs already, but it opens no window.</source>
        <translation>Vitrine はすでに動いていますが、ウィンドウを開きません。</translation>
    </message>
    <message>
        <source>Vitrine runs in the background and does not hand over.</source>
        <translation>Vitrine はバックグラウンドで動いていて、引き渡しません。</translation>
    </message>
    <message>
        <source>The machines run on, but no engine watches over them. Start Vitrine again to see them.</source>
        <translation>マシンは動き続けますが、見守るエンジンがありません。Vitrine をもう一度起動すると見えます。</translation>
    </message>
    <message>
        <source>A checkpoint's name is one line of at most %1 characters. Choose a shorter one.</source>
        <translation>チェックポイントの名前は %1 文字以内の 1 行です。短い名前を選んでください。</translation>
    </message>
    <message>
        <source>The command is empty. Type what to run.</source>
        <translation>コマンドが空です。実行するものを入力してください。</translation>
    </message>
    <message>
        <source>The command is %1 bytes long. At most %2 are possible; put it into a script.</source>
        <translation>コマンドが %1 バイトあります。最大 %2 です。スクリプトに入れてください。</translation>
    </message>
    <message>
        <source>The command has a zero byte. Remove it.</source>
        <translation>コマンドにゼロバイトがあります。取り除いてください。</translation>
    </message>
    <message>
        <source>The time limit is %1 s. Choose 1 to 3600 s.</source>
        <translation>時間制限が %1 秒です。1 から 3600 秒を選んでください。</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of a command.</source>
        <translation>「%1」はコマンドの ID にできません。</translation>
    </message>
    <message>
        <source>Cannot make a host key for the door.</source>
        <translation>SSH の入口のホスト鍵を作れません。</translation>
    </message>
    <message>
        <source>Cannot write the door's host key to %1.</source>
        <translation>SSH の入口のホスト鍵を %1 に書けません。</translation>
    </message>
    <message>
        <source>Cannot read the door's host key from %1.</source>
        <translation>SSH の入口のホスト鍵を %1 から読めません。</translation>
    </message>
    <message>
        <source>Others can read the door's host key in %1. Delete the file: a new one is made at the next start.</source>
        <translation>%1 のホスト鍵をほかの人が読めます。ファイルを削除してください。次の起動で新しく作られます。</translation>
    </message>
    <message>
        <source>The door's host key in %1 is damaged. Delete the file: a new one is made at the next start.</source>
        <translation>%1 のホスト鍵が壊れています。ファイルを削除してください。次の起動で新しく作られます。</translation>
    </message>
    <message>
        <source>Cannot write the door's public key to %1.</source>
        <translation>SSH の入口の公開鍵を %1 に書けません。</translation>
    </message>
    <message>
        <source>A machine listens for clients on its own 127.0.0.1 alone. Leave the address out, or write localhost.</source>
        <translation>マシンがクライアントのために待ち受けるのは自身の 127.0.0.1 だけです。アドレスを省くか、localhost と書いてください。</translation>
    </message>
    <message>
        <source>One connection may listen on %1 ports of a machine. Close others first.</source>
        <translation>1 つの接続はマシンの %1 個のポートで待ち受けられます。先にほかを閉じてください。</translation>
    </message>
    <message>
        <source>This connection does not listen on port %1 of the machine.</source>
        <translation>この接続はマシンのポート %1 で待ち受けていません。</translation>
    </message>
    <message>
        <source>Cannot use the door's host key.</source>
        <translation>SSH の入口のホスト鍵を使えません。</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken. Choose another with --ssh-port, or 0 for a free one.</source>
        <translation>このコンピューターのポート %1 は使用中です。--ssh-port で別のポートを、または空きなら 0 を選んでください。</translation>
    </message>
    <message>
        <source>Cannot listen on port %1.</source>
        <translation>ポート %1 で待ち受けられません。</translation>
    </message>
    <message>
        <source>no name for a file</source>
        <translation>ファイルの名前になりません</translation>
    </message>
    <message>
        <source>too deep</source>
        <translation>深すぎます</translation>
    </message>
    <message>
        <source>git's own files</source>
        <translation>git 自身のファイル</translation>
    </message>
    <message>
        <source>no file that can be copied</source>
        <translation>コピーできるファイルではありません</translation>
    </message>
    <message>
        <source>a link that leads out of the folder</source>
        <translation>フォルダーの外を指すリンク</translation>
    </message>
    <message>
        <source>a link stands in the way</source>
        <translation>リンクが妨げています</translation>
    </message>
    <message>
        <source>deleted there</source>
        <translation>そこでは削除されています</translation>
    </message>
    <message>
        <source>there is one of that name</source>
        <translation>同じ名前のものがあります</translation>
    </message>
    <message>
        <source>something else there</source>
        <translation>そこに別のものがあります</translation>
    </message>
    <message>
        <source>changed there</source>
        <translation>そこで変更されています</translation>
    </message>
    <message>
        <source>A link stands in the way of %1.</source>
        <translation>%1 の場所をリンクが妨げています。</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 はすでにそこにあります。</translation>
    </message>
    <message>
        <source>The folder %1 has files of yours in it.</source>
        <translation>フォルダー %1 には元からのファイルが入っています。</translation>
    </message>
    <message>
        <source>Cannot change %1.</source>
        <translation>%1 を変更できません。</translation>
    </message>
    <message>
        <source>Taking back %1 of %2 files</source>
        <translation>%2 個中 %1 個のファイルを持ち帰り中</translation>
    </message>
    <message>
        <source>the session changes it right now</source>
        <translation>今まさにセッションが変更しています</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>%1 is a place where git keeps its own files. Choose the folder with the files themselves.</source>
        <translation>%1 は git が自身のファイルを置く場所です。ファイルそのもののあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Cannot make a temporary folder.</source>
        <translation>一時フォルダーを作れません。</translation>
    </message>
    <message>
        <source>git could not be started. Install git, then try again.</source>
        <translation>git を起動できませんでした。git をインストールしてやり直してください。</translation>
    </message>
    <message>
        <source>git did not end with %1 in two minutes.</source>
        <translation>git が %1 に対して 2 分以内に終わりませんでした。</translation>
    </message>
    <message>
        <source>git could not say which files of %1 are to be taken.</source>
        <translation>%1 のどのファイルを取り込むか、git から分かりませんでした。</translation>
    </message>
    <message>
        <source>There are more than %1 repositories in it.</source>
        <translation>中に %1 個を超えるリポジトリがあります。</translation>
    </message>
    <message>
        <source>There are more than %1 files in it.</source>
        <translation>中に %1 個を超えるファイルがあります。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>フォルダー %1 はありません。</translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 はフォルダーではありません。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>フォルダー %1 を読めません。</translation>
    </message>
    <message>
        <source>What .gitignore leaves out is known to git alone, and this computer has none. Install git, or take everything (--all).</source>
        <translation>.gitignore が何を省くかは git にしか分かりませんが、このコンピューターに git がありません。git をインストールするか、すべてを取り込んでください (--all)。</translation>
    </message>
    <message>
        <source>The folder takes %1, and the workspace has room for %2. Use an agent with a larger workspace, or leave something out.</source>
        <translation>フォルダーは %1 を占めますが、ワークスペースの空きは %2 です。ワークスペースの大きいエージェントを使うか、何かを省いてください。</translation>
    </message>
    <message>
        <source>The folder has %1 files and folders, and the workspace has room for %2. Use an agent with a larger workspace, or leave something out.</source>
        <translation>フォルダーには %1 個のファイルとフォルダーがありますが、ワークスペースに入るのは %2 個です。ワークスペースの大きいエージェントを使うか、何かを省いてください。</translation>
    </message>
    <message>
        <source>There are more than %1 files in it. Choose a smaller folder.</source>
        <translation>中に %1 個を超えるファイルがあります。もっと小さいフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Copying: %1 of %2 files, %3 of %4</source>
        <translation>コピー中: ファイル %2 個中 %1 個、%4 中 %3</translation>
    </message>
    <message>
        <source>“%1” is no git address. Use one like https://host/path.git or git@host:path.</source>
        <translation>「%1」は git のアドレスではありません。https://host/path.git や git@host:path のようなものを使ってください。</translation>
    </message>
    <message>
        <source>git clones in the machine, which does not see this computer's files. Give the folder itself instead of %1.</source>
        <translation>git はマシンの中でクローンしますが、マシンにはこのコンピューターのファイルが見えません。%1 の代わりにフォルダーそのものを指定してください。</translation>
    </message>
    <message>
        <source>The address has a key in it, which the machine would see. Keep the key as a secret, and give the address without it.</source>
        <translation>アドレスに鍵が含まれていて、マシンに見えてしまいます。鍵はシークレットとして保管し、アドレスは鍵なしで指定してください。</translation>
    </message>
    <message>
        <source>No branch is called “%1”.</source>
        <translation>「%1」というブランチはありません。</translation>
    </message>
    <message>
        <source>Cloning %1…</source>
        <translation>%1 をクローン中…</translation>
    </message>
    <message>
        <source>The machine ended while git was cloning.</source>
        <translation>git のクローン中にマシンが終了しました。</translation>
    </message>
    <message>
        <source>Could not clone %1. %2: %3</source>
        <translation>%1 をクローンできませんでした。%2: %3</translation>
    </message>
    <message>
        <source>Could not clone %1 within an hour.</source>
        <translation>%1 を 1 時間以内にクローンできませんでした。</translation>
    </message>
    <message>
        <source>Could not clone %1. The agent's image has no git. Use an image with git.</source>
        <translation>%1 をクローンできませんでした。エージェントのイメージに git がありません。git のあるイメージを使ってください。</translation>
    </message>
    <message>
        <source>Could not clone %1. git ended with exit code %2.</source>
        <translation>%1 をクローンできませんでした。git は終了コード %2 で終わりました。</translation>
    </message>
    <message>
        <source>Starting the machine…</source>
        <translation>マシンを起動中…</translation>
    </message>
    <message>
        <source>Taking a checkpoint…</source>
        <translation>チェックポイントを作成中…</translation>
    </message>
    <message>
        <source>The session %1 could not be deleted: %2</source>
        <translation>セッション %1 を削除できませんでした: %2</translation>
    </message>
    <message>
        <source>Comparing the workspace with what it began with…</source>
        <translation>ワークスペースを最初の状態と比較中…</translation>
    </message>
    <message>
        <source>More than %1 files have changed. Take them back folder by folder.</source>
        <translation>%1 個を超えるファイルが変わっています。フォルダーごとに持ち帰ってください。</translation>
    </message>
    <message>
        <source>Looking at %1 of %2 files in the folder</source>
        <translation>フォルダーのファイル %2 個中 %1 個を確認中</translation>
    </message>
    <message>
        <source>Cannot use the folder %1.</source>
        <translation>フォルダー %1 を使えません。</translation>
    </message>
    <message>
        <source>“%1” is no name for a file.</source>
        <translation>「%1」はファイルの名前になりません。</translation>
    </message>
    <message>
        <source>%1 changes right now.</source>
        <translation>%1 は今まさに変わっています。</translation>
    </message>
    <message>
        <source>%1 has changed meanwhile.</source>
        <translation>%1 はその間に変わりました。</translation>
    </message>
    <message>
        <source>The link %1 leads out of the folder.</source>
        <translation>リンク %1 はフォルダーの外を指しています。</translation>
    </message>
    <message>
        <source>Writing %1 of %2 files</source>
        <translation>%2 個中 %1 個のファイルを書き込み中</translation>
    </message>
    <message>
        <source>The request's target is malformed.</source>
        <translation>要求の対象の形が正しくありません。</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>このパスには何もありません。</translation>
    </message>
    <message>
        <source>This path does not take the method %1.</source>
        <translation>このパスはメソッド %1 を受けません。</translation>
    </message>
    <message>
        <source>The host shows no key.</source>
        <translation>ホストが鍵を示しません。</translation>
    </message>
    <message>
        <source>The SSH host key of %1, %2, is revoked: it is in other hands. Nothing was sent to it.</source>
        <translation>%1 の SSH ホスト鍵 %2 は失効しています。他人の手にあります。何も送られていません。</translation>
    </message>
    <message>
        <source>THE SSH HOST KEY OF %1 HAS CHANGED. Somebody may stand between you and the host; nothing was sent to it. It shows %2. Ask whoever runs the host. If that is its new key, remove the old one from known_hosts on the computer that Vitrine runs on (ssh-keygen -R '%1'), then: vitrine network trust-host %1</source>
        <translation>%1 の SSH ホスト鍵が変わりました。誰かがホストとの間にいるかもしれません。何も送られていません。示された鍵は %2 です。ホストの管理者に確かめてください。それが新しい鍵なら、Vitrine が動くコンピューターの known_hosts から古い鍵を消し (ssh-keygen -R '%1')、次を実行してください: vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>The SSH host key of %1 cannot be looked up in known_hosts. Mend the lines of this host there.</source>
        <translation>known_hosts で %1 の SSH ホスト鍵を調べられません。このホストの行を直してください。</translation>
    </message>
    <message>
        <source>The SSH host key of %1 is not known here. It shows %2. If that is right, on the computer that Vitrine runs on: vitrine network trust-host %1</source>
        <translation>%1 の SSH ホスト鍵はここでは知られていません。示された鍵は %2 です。正しければ、Vitrine が動くコンピューターで実行してください: vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>The SSH host key of %1, %2, was refused by the person. Nothing was sent to it. If it is right after all, on the computer that Vitrine runs on: vitrine network trust-host %1</source>
        <translation>%1 の SSH ホスト鍵 %2 は、利用者に拒否されました。何も送られていません。やはり正しい場合は、Vitrine が動くコンピューターで: vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>Cannot write the host key to %1.</source>
        <translation>ホスト鍵を %1 に書けません。</translation>
    </message>
    <message>
        <source>%1 does not speak SSH as it should.</source>
        <translation>%1 は SSH を正しく話しません。</translation>
    </message>
    <message>
        <source>%1 takes none of your SSH keys. Vitrine asks the ssh-agent that its engine was started with, and uses key files without a passphrase; put the key into the agent: ssh-add</source>
        <translation>%1 はどの SSH 鍵も受け付けません。Vitrine はエンジンの起動時の ssh-agent に尋ね、パスフレーズのない鍵ファイルを使います。鍵をエージェントに渡してください: ssh-add</translation>
    </message>
    <message>
        <source>Cannot log in to %1 with your SSH keys.</source>
        <translation>あなたの SSH 鍵では %1 にログインできません。</translation>
    </message>
    <message>
        <source>The computer has no memory left.</source>
        <translation>コンピューターのメモリーが残っていません。</translation>
    </message>
    <message>
        <source>%1 does not run %2.</source>
        <translation>%1 は %2 を実行しません。</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>%1 への接続が切れました。</translation>
    </message>
    <message>
        <source>The machine's ssh said something that makes no sense.</source>
        <translation>マシンの ssh が意味をなさないことを言いました。</translation>
    </message>
    <message>
        <source>Logging in took too long; the ssh-agent may be waiting for an answer.</source>
        <translation>ログインに時間がかかりすぎました。ssh-agent が返事を待っているかもしれません。</translation>
    </message>
    <message>
        <source>The session has too many calls of git over SSH at a time. Try again.</source>
        <translation>SSH 経由の git の呼び出しが同時に多すぎます。やり直してください。</translation>
    </message>
    <message>
        <source>Git over SSH is switched off on this computer (setting %1).</source>
        <translation>このコンピューターでは SSH 経由の Git が切られています (設定 %1)。</translation>
    </message>
    <message>
        <source>This session may not use your SSH keys on %1: no rule names it with its port. Groups, rules without a port and the policy public do not count here.</source>
        <translation>このセッションは %1 であなたの SSH 鍵を使えません。ポートとともに指すルールがありません。グループ、ポートのないルール、ポリシー public はここでは数えません。</translation>
    </message>
    <message>
        <source>To allow it, on the computer that Vitrine runs on: vitrine network allow %1 %2</source>
        <translation>許すには、Vitrine が動くコンピューターで: vitrine network allow %1 %2</translation>
    </message>
    <message>
        <source>Too many calls of git over SSH are under way. Try again.</source>
        <translation>SSH 経由の git の呼び出しが多すぎます。やり直してください。</translation>
    </message>
    <message>
        <source>The program in the machine did not wait.</source>
        <translation>マシンのプログラムが待ちませんでした。</translation>
    </message>
    <message>
        <source>The user's name is not one that Vitrine passes on.</source>
        <translation>このユーザー名は Vitrine が渡すものではありません。</translation>
    </message>
    <message>
        <source>Over SSH a session runs git-upload-pack, git-receive-pack and git-upload-archive with one path, and nothing else. Programs for other things need a key that is made in the machine.</source>
        <translation>SSH 経由でセッションが実行するのは、パス 1 つの git-upload-pack、git-receive-pack、git-upload-archive だけです。ほかのプログラムにはマシンの中で作られた鍵が必要です。</translation>
    </message>
    <message>
        <source>The path of the repository is not one that Vitrine passes on.</source>
        <translation>このリポジトリのパスは Vitrine が渡すものではありません。</translation>
    </message>
    <message>
        <source>The host is neither a host name nor an address.</source>
        <translation>ホスト名でもアドレスでもありません。</translation>
    </message>
    <message>
        <source>The port is none.</source>
        <translation>ポートではありません。</translation>
    </message>
    <message>
        <source>That question is over. Run the program in the session again.</source>
        <translation>その質問はもう終わっています。セッションでプログラムを実行し直してください。</translation>
    </message>
    <message>
        <source>That question is over.</source>
        <translation>その質問はもう終わっています。</translation>
    </message>
    <message>
        <source>A path begins with / and has at most 4,096 bytes.</source>
        <translation>パスは / で始まり、最大 4,096 バイトです。</translation>
    </message>
    <message>
        <source>Cannot list %1.</source>
        <translation>%1 を一覧できません。</translation>
    </message>
    <message>
        <source>Cannot look at %1.</source>
        <translation>%1 を調べられません。</translation>
    </message>
    <message>
        <source>Cannot read %1.</source>
        <translation>%1 を読めません。</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 に書けません。</translation>
    </message>
    <message>
        <source>Write at most 16 MiB at once.</source>
        <translation>一度に書けるのは 16 MiB までです。</translation>
    </message>
    <message>
        <source>Cannot rename %1.</source>
        <translation>%1 の名前を変えられません。</translation>
    </message>
    <message>
        <source>Cannot make the link %1.</source>
        <translation>リンク %1 を作れません。</translation>
    </message>
    <message>
        <source>A link leads to a name of 4,096 bytes at most.</source>
        <translation>リンクが指す名前は最大 4,096 バイトです。</translation>
    </message>
    <message>
        <source>Cannot delete %1.</source>
        <translation>%1 を削除できません。</translation>
    </message>
    <message>
        <source>Cannot set the mode and time of %1.</source>
        <translation>%1 の権限と時刻を設定できません。</translation>
    </message>
    <message>
        <source>The machine's channel has been opened already.</source>
        <translation>マシンのチャネルはすでに開かれています。</translation>
    </message>
    <message>
        <source>The machine could not be set up for this session.</source>
        <translation>このセッションのためにマシンを設定できませんでした。</translation>
    </message>
    <message>
        <source>The machine's clock could not be set.</source>
        <translation>マシンの時計を合わせられませんでした。</translation>
    </message>
    <message>
        <source>The machine could not write everything to its disks.</source>
        <translation>マシンはすべてをディスクに書けませんでした。</translation>
    </message>
    <message>
        <source>The machine's workspace could not be brought to rest.</source>
        <translation>マシンのワークスペースを静止できませんでした。</translation>
    </message>
    <message>
        <source>The machine's workspace did not stay at rest.</source>
        <translation>マシンのワークスペースは静止し続けませんでした。</translation>
    </message>
    <message>
        <source>The machine could not be told to power off.</source>
        <translation>マシンに電源を切るよう伝えられませんでした。</translation>
    </message>
    <message>
        <source>The machine did not say how much memory it has.</source>
        <translation>マシンはメモリーの量を答えませんでした。</translation>
    </message>
    <message>
        <source>The machine could not be given this computer's certificates.</source>
        <translation>このコンピューターの証明書をマシンに渡せませんでした。</translation>
    </message>
    <message>
        <source>The machine does not answer.</source>
        <translation>マシンが応答しません。</translation>
    </message>
    <message>
        <source>Cannot make the folder %1.</source>
        <translation>フォルダー %1 を作れません。</translation>
    </message>
    <message>
        <source>Cannot watch %1.</source>
        <translation>%1 を監視できません。</translation>
    </message>
    <message>
        <source>Cannot end watching.</source>
        <translation>監視を終えられません。</translation>
    </message>
    <message>
        <source>The machine's channel is closed.</source>
        <translation>マシンのチャネルは閉じています。</translation>
    </message>
    <message>
        <source>Too much is waiting for the machine.</source>
        <translation>マシンを待つものが多すぎます。</translation>
    </message>
    <message>
        <source>The machine's channel was closed.</source>
        <translation>マシンのチャネルが閉じられました。</translation>
    </message>
    <message>
        <source>The machine sent something that makes no sense. Stop it and start it again.</source>
        <translation>マシンが意味をなさないものを送りました。停止して起動し直してください。</translation>
    </message>
    <message>
        <source>The connection to the machine was lost.</source>
        <translation>マシンへの接続が失われました。</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>応答しません。</translation>
    </message>
    <message>
        <source>The machine was started by another version of this program. Stop it and start it again.</source>
        <translation>マシンはこのプログラムの別のバージョンで起動されました。停止して起動し直してください。</translation>
    </message>
    <message>
        <source>The machine did not answer in time. Try to start it again.</source>
        <translation>マシンが時間内に応答しませんでした。もう一度起動してみてください。</translation>
    </message>
    <message>
        <source>Cannot listen on port %1 in the machine.</source>
        <translation>マシンのポート %1 で待ち受けられません。</translation>
    </message>
    <message>
        <source>A program in the machine listens on port %1 already. Choose another one.</source>
        <translation>マシンのプログラムがすでにポート %1 で待ち受けています。別のポートを選んでください。</translation>
    </message>
    <message>
        <source>Cannot start %1 in the machine.</source>
        <translation>マシンで %1 を開始できません。</translation>
    </message>
    <message>
        <source>Its arguments and environment are too long.</source>
        <translation>引数と環境が長すぎます。</translation>
    </message>
    <message>
        <source>Cannot take up a process of the machine.</source>
        <translation>マシンのプロセスを引き継げません。</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>接続が閉じられました。</translation>
    </message>
    <message>
        <source>Cannot reach port %1 in the machine.</source>
        <translation>マシンのポート %1 に届きません。</translation>
    </message>
    <message>
        <source>Nothing answers on port %1 in the machine.</source>
        <translation>マシンのポート %1 では何も応答しません。</translation>
    </message>
    <message>
        <source>The connection in the machine broke off.</source>
        <translation>マシン内の接続が切れました。</translation>
    </message>
    <message>
        <source>There is no image %1, and no other either. Install Vitrine again.</source>
        <translation>イメージ %1 はなく、ほかにもありません。Vitrine を再インストールしてください。</translation>
    </message>
    <message>
        <source>There is no image %1. Choose one of these: %2.</source>
        <translation>イメージ %1 はありません。次から選んでください: %2。</translation>
    </message>
    <message>
        <source>Cannot start a machine: the program that runs inside it is missing. Install Vitrine again.</source>
        <translation>マシンを起動できません。中で動くプログラムがありません。Vitrine を再インストールしてください。</translation>
    </message>
    <message>
        <source>Cannot start a machine: the program that runs inside it cannot be read. Install Vitrine again.</source>
        <translation>マシンを起動できません。中で動くプログラムを読めません。Vitrine を再インストールしてください。</translation>
    </message>
    <message>
        <source>Cannot start a machine: the image %1 is damaged. Delete its folder and make it again.</source>
        <translation>マシンを起動できません。イメージ %1 が壊れています。フォルダーを削除して作り直してください。</translation>
    </message>
    <message>
        <source>Cannot start a machine: its first file system cannot be written. Check the disk and try again.</source>
        <translation>マシンを起動できません。最初のファイルシステムを書けません。ディスクを確認してやり直してください。</translation>
    </message>
    <message>
        <source>Cannot make the image %1 in %2.</source>
        <translation>%2 にイメージ %1 を作れません。</translation>
    </message>
    <message>
        <source>Waiting for another program that makes an image here</source>
        <translation>ここでイメージを作る別のプログラムを待っています</translation>
    </message>
    <message>
        <source>The image %1 is not made yet. Make it first.</source>
        <translation>イメージ %1 はまだありません。先に作ってください。</translation>
    </message>
    <message>
        <source>The prompt is longer than 100 MB. Put it into a file of the workspace.</source>
        <translation>プロンプトが 100 MB を超えています。ワークスペースのファイルに入れてください。</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of an invocation.</source>
        <translation>「%1」は呼び出しの ID にできません。</translation>
    </message>
    <message>
        <source>The file holds no test results.</source>
        <translation>ファイルにテスト結果がありません。</translation>
    </message>
    <message>
        <source>The file with test results is broken.</source>
        <translation>テスト結果のファイルが壊れています。</translation>
    </message>
    <message>
        <source>a public address</source>
        <translation>公開アドレス</translation>
    </message>
    <message>
        <source>an unspecified address, which is this computer</source>
        <translation>未指定アドレス (このコンピューター)</translation>
    </message>
    <message>
        <source>a loopback address of this computer</source>
        <translation>このコンピューターのループバックアドレス</translation>
    </message>
    <message>
        <source>a link-local address</source>
        <translation>リンクローカルアドレス</translation>
    </message>
    <message>
        <source>a private address</source>
        <translation>プライベートアドレス</translation>
    </message>
    <message>
        <source>a shared address (100.64.0.0/10)</source>
        <translation>共有アドレス (100.64.0.0/10)</translation>
    </message>
    <message>
        <source>a unique-local address</source>
        <translation>ユニークローカルアドレス</translation>
    </message>
    <message>
        <source>a multicast address</source>
        <translation>マルチキャストアドレス</translation>
    </message>
    <message>
        <source>a broadcast address</source>
        <translation>ブロードキャストアドレス</translation>
    </message>
    <message>
        <source>a reserved address</source>
        <translation>予約済みアドレス</translation>
    </message>
    <message>
        <source>an address of this computer</source>
        <translation>このコンピューターのアドレス</translation>
    </message>
    <message>
        <source>Vitrine ended, and the connection with it.</source>
        <translation>Vitrine が終了し、接続も終わりました。</translation>
    </message>
    <message>
        <source>This computer's environment names the proxy %1, which sessions cannot go out through. Set http_proxy and https_proxy to an HTTP proxy, or unset them, and start Vitrine again.</source>
        <translation>このコンピューターの環境が指すプロキシ %1 からは、セッションは外に出られません。http_proxy と https_proxy を HTTP プロキシにするか解除し、Vitrine を起動し直してください。</translation>
    </message>
    <message>
        <source>“%1” is no network rule. Write a host (api.example.com), all hosts below one (*.example.com), an address or a range (10.0.0.0/8), each with :PORT or without, or a group (@npm).</source>
        <translation>「%1」はネットワークのルールではありません。ホスト (api.example.com)、その下のすべて (*.example.com)、アドレスまたは範囲 (10.0.0.0/8) を :PORT 付きまたは無しで、あるいはグループ (@npm) を書いてください。</translation>
    </message>
    <message>
        <source>%1 network rules are too many. At most %2 are possible; names below one name are one rule (*.example.com).</source>
        <translation>ネットワークのルール %1 個は多すぎます。最大 %2 個です。ある名前の下の名前は 1 つのルールになります (*.example.com)。</translation>
    </message>
    <message>
        <source>There is no group of network rules “%1”. There are: %2.</source>
        <translation>ネットワークのルールのグループ「%1」はありません。あるもの: %2。</translation>
    </message>
    <message>
        <source>Looking up %1 took too long.</source>
        <translation>%1 の検索に時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, has no address.</source>
        <translation>このコンピューターのプロキシ %1 にアドレスがありません。</translation>
    </message>
    <message>
        <source>%1 has no address, or no name server knows it.</source>
        <translation>%1 にアドレスがないか、ネームサーバーが知りません。</translation>
    </message>
    <message>
        <source>%1 leads to %2</source>
        <translation>%1 は %2 に至ります</translation>
    </message>
    <message>
        <source>this computer's proxy, %1,</source>
        <translation>このコンピューターのプロキシ %1、</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 が応答しません。</translation>
    </message>
    <message>
        <source>Cannot connect to %1.</source>
        <translation>%1 に接続できません。</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, has hung up.</source>
        <translation>このコンピューターのプロキシ %1 が切断しました。</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, does not answer.</source>
        <translation>このコンピューターのプロキシ %1 が応答しません。</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, does not connect to %2.</source>
        <translation>このコンピューターのプロキシ %1 は %2 に接続しません。</translation>
    </message>
    <message>
        <source>To change that, on the computer that Vitrine runs on: vitrine network policy allowlist %1</source>
        <translation>変えるには、Vitrine が動くコンピューターで: vitrine network policy allowlist %1</translation>
    </message>
    <message>
        <source>The session has too many connections at a time. Try again.</source>
        <translation>セッションの接続が同時に多すぎます。やり直してください。</translation>
    </message>
    <message>
        <source>There is no %1 here.</source>
        <translation>ここに %1 はありません。</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>ルール: %1</translation>
    </message>
    <message>
        <source>The session's network policy has just changed. Try again.</source>
        <translation>セッションのネットワークポリシーが変わったところです。やり直してください。</translation>
    </message>
    <message>
        <source>The session's network policy was changed.</source>
        <translation>セッションのネットワークポリシーが変わりました。</translation>
    </message>
    <message>
        <source>This session's network is off (policy none): nothing is reached.</source>
        <translation>このセッションのネットワークは切られています (ポリシー none)。どこにも届きません。</translation>
    </message>
    <message>
        <source>“%1” is neither a host name nor an address.</source>
        <translation>「%1」はホスト名でもアドレスでもありません。</translation>
    </message>
    <message>
        <source>%1 is not among what this session may reach (policy allowlist).</source>
        <translation>%1 はこのセッションが届いてよい範囲にありません (ポリシー allowlist)。</translation>
    </message>
    <message>
        <source>%1 is %2, which no rule names.</source>
        <translation>%1 は%2で、指すルールがありません。</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>接続が切れました。</translation>
    </message>
    <message>
        <source>TLS cannot be set up on this computer.</source>
        <translation>このコンピューターで TLS を準備できません。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not one that this computer trusts.</source>
        <translation>%1 の証明書はこのコンピューターが信頼するものではありません。</translation>
    </message>
    <message>
        <source>%1 does not speak TLS as this computer does.</source>
        <translation>%1 の TLS はこのコンピューターと合いません。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a secret. Use at most 64 letters, digits, “.”, “_” and “-”, beginning with a letter or digit.</source>
        <translation>「%1」はシークレットの名前にできません。英数字、「.」、「_」、「-」を最大 64 文字、英数字で始めてください。</translation>
    </message>
    <message>
        <source>A command that prints the secret is needed.</source>
        <translation>シークレットを出力するコマンドが必要です。</translation>
    </message>
    <message>
        <source>A value counts for 0 to 86400 seconds.</source>
        <translation>値が有効なのは 0 から 86400 秒です。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>ポートは 1 から 65535 の数です。</translation>
    </message>
    <message>
        <source>Port %1 is open already, as port %2 of this computer. Close it first: vitrine port remove %1</source>
        <translation>ポート %1 は、このコンピューターのポート %2 としてすでに開いています。先に閉じてください: vitrine port remove %1</translation>
    </message>
    <message>
        <source>The session has %1 ports open. Close one first.</source>
        <translation>セッションは %1 個のポートを開いています。先に 1 つ閉じてください。</translation>
    </message>
    <message>
        <source>Port %1 of the session is not open on this computer.</source>
        <translation>セッションのポート %1 はこのコンピューターで開いていません。</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken. Choose another one, or none: then a free one is taken.</source>
        <translation>このコンピューターのポート %1 は使用中です。別のポートを選ぶか、指定しないでください。指定しなければ空きが使われます。</translation>
    </message>
    <message>
        <source>Cannot listen on port %1 of this computer.</source>
        <translation>このコンピューターのポート %1 で待ち受けられません。</translation>
    </message>
    <message>
        <source>This port belongs to a session of Vitrine. Open it with a fresh URL: vitrine port list
</source>
        <translation>このポートは Vitrine のセッションのものです。新しい URL で開いてください: vitrine port list
</translation>
    </message>
    <message>
        <source>The connection to the engine has ended.</source>
        <translation>エンジンへの接続が終わりました。</translation>
    </message>
    <message>
        <source>The engine that runs on this store is of another version of Vitrine (%1). Stop it first: vitrine engine stop.</source>
        <translation>このストアで動くエンジンは別のバージョンの Vitrine (%1) です。先に停止してください: vitrine engine stop。</translation>
    </message>
    <message>
        <source>Cannot open the engine's socket. Look at the folder %1.</source>
        <translation>エンジンのソケットを開けません。フォルダー %1 を見てください。</translation>
    </message>
    <message>
        <source>The running engine cannot do this. It may be older than this program.</source>
        <translation>動作中のエンジンにはこれができません。このプログラムより古いのかもしれません。</translation>
    </message>
    <message>
        <source>The running engine is of another version of Vitrine. Stop it first: vitrine engine stop.</source>
        <translation>動作中のエンジンは別のバージョンの Vitrine です。先に停止してください: vitrine engine stop。</translation>
    </message>
    <message>
        <source>The running engine did not understand the request.</source>
        <translation>動作中のエンジンは要求を理解しませんでした。</translation>
    </message>
    <message>
        <source>Too many requests wait already. Try again.</source>
        <translation>待っている要求がすでに多すぎます。やり直してください。</translation>
    </message>
    <message>
        <source>Too much output is followed already.</source>
        <translation>追っている出力がすでに多すぎます。</translation>
    </message>
    <message>
        <source>Too many shells are open already.</source>
        <translation>開いているシェルがすでに多すぎます。</translation>
    </message>
    <message>
        <source>“%1” cannot be a runtime name. Use a letter, then up to 47 letters, digits or underscores.</source>
        <translation>「%1」はランタイムの名前にできません。英字 1 つに続けて、英数字か下線を最大 47 文字使ってください。</translation>
    </message>
    <message>
        <source>The runtime has no image. Name one, for example vitrine/debian-13.</source>
        <translation>ランタイムにイメージがありません。vitrine/debian-13 などを指定してください。</translation>
    </message>
    <message>
        <source>“%1” cannot be a mount path. Use one folder below /mnt, for example /mnt/workspace.</source>
        <translation>「%1」はマウントパスにできません。/mnt/workspace のように、/mnt の下のフォルダー 1 つを使ってください。</translation>
    </message>
    <message>
        <source>The idle timeout is %1 s. Choose 60 to 28800 s.</source>
        <translation>アイドル時間制限が %1 秒です。60 から 28800 秒を選んでください。</translation>
    </message>
    <message>
        <source>The maximum lifetime is %1 s. Choose 60 to 28800 s.</source>
        <translation>最長寿命が %1 秒です。60 から 28800 秒を選んでください。</translation>
    </message>
    <message>
        <source>The idle timeout is longer than the maximum lifetime. Shorten it, or lengthen the lifetime.</source>
        <translation>アイドル時間制限が最長寿命より長くなっています。短くするか、寿命を延ばしてください。</translation>
    </message>
    <message>
        <source>The memory is %1 MiB. Choose 128 to 16384 MiB.</source>
        <translation>メモリーが %1 MiB です。128 から 16384 MiB を選んでください。</translation>
    </message>
    <message>
        <source>The machine has %1 CPUs. Choose 1 to 16.</source>
        <translation>マシンの CPU が %1 個です。1 から 16 個を選んでください。</translation>
    </message>
    <message>
        <source>Sessions are to be kept for %1 days. Choose 1 to 3650, or “never” to delete none by itself.</source>
        <translation>セッションを残す日数が %1 日です。1 から 3650 を選ぶか、自動では削除しない「never」を選んでください。</translation>
    </message>
    <message>
        <source>The workspace size is out of range. Choose 64 MiB to 1 TiB.</source>
        <translation>ワークスペースの大きさが範囲外です。64 MiB から 1 TiB を選んでください。</translation>
    </message>
    <message>
        <source>The runtime has %1 environment variables. At most 50 are possible.</source>
        <translation>ランタイムの環境変数が %1 個あります。最大 50 個です。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an environment variable.</source>
        <translation>「%1」は環境変数の名前にできません。</translation>
    </message>
    <message>
        <source>The value of %1 is too long. At most 5000 characters are possible.</source>
        <translation>%1 の値が長すぎます。最大 5000 文字です。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a secret.</source>
        <translation>「%1」はシークレットの名前にできません。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an agent runtime.</source>
        <translation>「%1」はエージェントランタイムの名前にできません。</translation>
    </message>
    <message>
        <source>“%1” is no host that a secret can be given to. Write a name such as api.example.com.</source>
        <translation>「%1」はシークレットを渡せるホストではありません。api.example.com のような名前を書いてください。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an entry below model.vitrine. Use lower case letters, digits and “-”.</source>
        <translation>「%1」は model.vitrine の下の名前にできません。英小文字、数字、「-」を使ってください。</translation>
    </message>
    <message>
        <source>“%1” cannot be the beginning of a path.</source>
        <translation>「%1」はパスの始まりにできません。</translation>
    </message>
    <message>
        <source>“%1” is no header that can carry a secret.</source>
        <translation>「%1」はシークレットを載せられるヘッダーではありません。</translation>
    </message>
    <message>
        <source>“%1” cannot be the user's name of a basic authorization.</source>
        <translation>「%1」は basic 認証のユーザー名にできません。</translation>
    </message>
    <message>
        <source>At most %1 methods and paths are possible.</source>
        <translation>メソッドとパスは最大 %1 個です。</translation>
    </message>
    <message>
        <source>“%1” is no method of HTTP. Write GET, POST, …</source>
        <translation>「%1」は HTTP のメソッドではありません。使えるのは GET、POST、…</translation>
    </message>
    <message>
        <source>“%1” is no path. Write /v1/messages, or /v1/* with the star at the end.</source>
        <translation>「%1」はパスではありません。/v1/messages、または末尾に星印を付けて /v1/* と書いてください。</translation>
    </message>
    <message>
        <source>A limit cannot be negative.</source>
        <translation>制限を負にはできません。</translation>
    </message>
    <message>
        <source>This request has no path that begins with “/”.</source>
        <translation>この要求には「/」で始まるパスがありません。</translation>
    </message>
    <message>
        <source>This session was given no secret for model.vitrine/%1.</source>
        <translation>このセッションに model.vitrine/%1 のシークレットは渡されていません。</translation>
    </message>
    <message>
        <source>This session was given no secret for %1.</source>
        <translation>このセッションに %1 のシークレットは渡されていません。</translation>
    </message>
    <message>
        <source>It was given none at all: vitrine secret give</source>
        <translation>何も渡されていません: vitrine secret give</translation>
    </message>
    <message>
        <source>It was given: %1.</source>
        <translation>渡されたもの: %1。</translation>
    </message>
    <message>
        <source>The secret %1 is not for %2 requests. It is for: %3.</source>
        <translation>シークレット %1 は %2 の要求用ではありません。用途: %3。</translation>
    </message>
    <message>
        <source>No secret is put into %1 requests.</source>
        <translation>%1 の要求にシークレットは入れられません。</translation>
    </message>
    <message>
        <source>The path of the request is written in a way that servers read differently.</source>
        <translation>要求のパスの書き方は、サーバーごとに読み方が違います。</translation>
    </message>
    <message>
        <source>The secret %1 is not for %2. It is for: %3.</source>
        <translation>シークレット %1 は %2 用ではありません。用途: %3。</translation>
    </message>
    <message>
        <source>Not enough memory is free to open the file of secrets.</source>
        <translation>シークレットのファイルを開くメモリーが足りません。</translation>
    </message>
    <message>
        <source>The command that prints the secret did not end.</source>
        <translation>シークレットを出力するコマンドが終わりませんでした。</translation>
    </message>
    <message>
        <source>The command that prints the secret cannot be started.</source>
        <translation>シークレットを出力するコマンドを開始できません。</translation>
    </message>
    <message>
        <source>The command that prints the secret failed.</source>
        <translation>シークレットを出力するコマンドが失敗しました。</translation>
    </message>
    <message>
        <source>The command that prints the secret printed nothing.</source>
        <translation>シークレットを出力するコマンドは何も出力しませんでした。</translation>
    </message>
    <message>
        <source>The command that prints the secret printed too much.</source>
        <translation>シークレットを出力するコマンドの出力が多すぎます。</translation>
    </message>
    <message>
        <source>This computer has no keyring that answers.</source>
        <translation>このコンピューターに応答するキーリングがありません。</translation>
    </message>
    <message>
        <source>This computer's keyring does not answer.</source>
        <translation>このコンピューターのキーリングが応答しません。</translation>
    </message>
    <message>
        <source>The keyring has no secret %1. Add it again: vitrine secret add %1</source>
        <translation>キーリングにシークレット %1 がありません。追加し直してください: vitrine secret add %1</translation>
    </message>
    <message>
        <source>The keyring does not give the secret %1. Unlock it and try again.</source>
        <translation>キーリングがシークレット %1 を渡しません。ロックを解除してやり直してください。</translation>
    </message>
    <message>
        <source>The keyring does not take the secret %1. Unlock it and try again, or keep the secret in a file with a passphrase: --vault</source>
        <translation>キーリングがシークレット %1 を受け取りません。ロックを解除してやり直すか、パスフレーズ付きのファイルに保管してください: --vault</translation>
    </message>
    <message>
        <source>The keyring does not let go of the secret %1. Unlock it and try again.</source>
        <translation>キーリングがシークレット %1 を手放しません。ロックを解除してやり直してください。</translation>
    </message>
    <message>
        <source>A secret has %1 to %2 characters.</source>
        <translation>シークレットは %1 から %2 文字です。</translation>
    </message>
    <message>
        <source>A secret that goes into requests has letters, digits and signs of ASCII alone, without blanks and line feeds.</source>
        <translation>要求に入れるシークレットは、空白と改行のない ASCII の英数字と記号だけです。</translation>
    </message>
    <message>
        <source>The file of secrets is closed. Open it with its passphrase: vitrine secret unlock</source>
        <translation>シークレットのファイルは閉じています。パスフレーズで開いてください: vitrine secret unlock</translation>
    </message>
    <message>
        <source>Cannot write the list of secrets. Check the free space of the disk.</source>
        <translation>シークレットの一覧を書けません。ディスクの空きを確認してください。</translation>
    </message>
    <message>
        <source>There is no secret %1.</source>
        <translation>シークレット %1 はありません。</translation>
    </message>
    <message>
        <source>There is no secret %1. Add it first: vitrine secret add %1</source>
        <translation>シークレット %1 はありません。先に追加してください: vitrine secret add %1</translation>
    </message>
    <message>
        <source>Sessions of %1 were given nothing at %2.</source>
        <translation>%1 のセッションには %2 で何も渡されていません。</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing.</source>
        <translation>空のパスフレーズは何も守りません。</translation>
    </message>
    <message>
        <source>The file of secrets is being opened.</source>
        <translation>シークレットのファイルを開いているところです。</translation>
    </message>
    <message>
        <source>The file of secrets has no %1. Add it again: vitrine secret add %1</source>
        <translation>シークレットのファイルに %1 がありません。追加し直してください: vitrine secret add %1</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>要求のヘッダーが大きすぎます。</translation>
    </message>
    <message>
        <source>This is no request that Vitrine understands.</source>
        <translation>Vitrine が理解する要求ではありません。</translation>
    </message>
    <message>
        <source>secret %1</source>
        <translation>シークレット %1</translation>
    </message>
    <message>
        <source>This session has used up what it may do with the secret %1 (%2 requests, %3 bytes).</source>
        <translation>このセッションはシークレット %1 でできる分を使い切りました (要求 %2 件、%3 バイト)。</translation>
    </message>
    <message>
        <source>To allow it, on the computer that Vitrine runs on: vitrine network allow %1 -r %2 -s SESSION</source>
        <translation>許すには、Vitrine が動くコンピューターで: vitrine network allow %1 -r %2 -s セッション</translation>
    </message>
    <message>
        <source>There is no memory left that is safe for a secret.</source>
        <translation>シークレットに安全なメモリーが残っていません。</translation>
    </message>
    <message>
        <source>This session has used up what it may do with the secret %1 (%2 bytes).</source>
        <translation>このセッションはシークレット %1 でできる分を使い切りました (%2 バイト)。</translation>
    </message>
    <message>
        <source>The body of the request breaks the rules of HTTP.</source>
        <translation>要求の本体が HTTP の規則に反しています。</translation>
    </message>
    <message>
        <source>The head of the answer is too large.</source>
        <translation>回答のヘッダーが大きすぎます。</translation>
    </message>
    <message>
        <source>%1 gave an answer that Vitrine does not understand.</source>
        <translation>%1 の回答を Vitrine は理解しません。</translation>
    </message>
    <message>
        <source>The answer repeated the secret %1 and was cut.</source>
        <translation>回答がシークレット %1 を繰り返したので、切られました。</translation>
    </message>
    <message>
        <source>%1 packed its answer, though it was asked not to; nobody could see whether the secret is in it.</source>
        <translation>%1 はしないよう求められたのに回答を圧縮しました。シークレットが入っているか誰にも分かりません。</translation>
    </message>
    <message>
        <source>The answer of %1 breaks the rules of HTTP.</source>
        <translation>%1 の回答が HTTP の規則に反しています。</translation>
    </message>
    <message>
        <source>%1 hung up before its answer was complete.</source>
        <translation>%1 は回答が終わる前に切断しました。</translation>
    </message>
    <message>
        <source>There is a file of secrets already: %1</source>
        <translation>シークレットのファイルはすでにあります: %1</translation>
    </message>
    <message>
        <source>Encryption cannot be set up on this computer.</source>
        <translation>このコンピューターで暗号化を準備できません。</translation>
    </message>
    <message>
        <source>There is no file of secrets.</source>
        <translation>シークレットのファイルがありません。</translation>
    </message>
    <message>
        <source>Cannot read the file of secrets %1.</source>
        <translation>シークレットのファイル %1 を読めません。</translation>
    </message>
    <message>
        <source>%1 is no file of secrets, or it is damaged.</source>
        <translation>%1 はシークレットのファイルではないか、壊れています。</translation>
    </message>
    <message>
        <source>This is not the passphrase of the file of secrets, or the file is damaged. Try again.</source>
        <translation>シークレットのファイルのパスフレーズではないか、ファイルが壊れています。やり直してください。</translation>
    </message>
    <message>
        <source>Not enough memory is free to write the file of secrets.</source>
        <translation>シークレットのファイルを書くメモリーが足りません。</translation>
    </message>
    <message>
        <source>Cannot write the file of secrets %1.</source>
        <translation>シークレットのファイル %1 を書けません。</translation>
    </message>
    <message>
        <source>A part of Vitrine is missing. Install Vitrine again.</source>
        <translation>Vitrine の一部がありません。Vitrine を再インストールしてください。</translation>
    </message>
    <message>
        <source>Cannot start another program.</source>
        <translation>別のプログラムを開始できません。</translation>
    </message>
    <message>
        <source>The workspace's disk is not there. Look for it, or delete the session.</source>
        <translation>ワークスペースのディスクがありません。探すか、セッションを削除してください。</translation>
    </message>
    <message>
        <source>Cannot open the workspace's disk. Check its permissions.</source>
        <translation>ワークスペースのディスクを開けません。権限を確認してください。</translation>
    </message>
    <message>
        <source>The workspace's disk is no file. Look at it, or delete the session.</source>
        <translation>ワークスペースのディスクがファイルではありません。調べるか、セッションを削除してください。</translation>
    </message>
    <message>
        <source>A machine that this engine does not know has the workspace's disk open. Stop it first.</source>
        <translation>このエンジンの知らないマシンがワークスペースのディスクを開いています。先に停止してください。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>ビルド</translation>
    </message>
    <message>
        <source>Lint</source>
        <translation>リント</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>整形</translation>
    </message>
    <message>
        <source>Git commit</source>
        <translation>Git コミット</translation>
    </message>
    <message>
        <source>Git push</source>
        <translation>Git プッシュ</translation>
    </message>
    <message>
        <source>The agent ended with exit code %1. Restart the agent to go on.</source>
        <translation>エージェントが終了コード %1 で終わりました。続けるにはエージェントを再起動してください。</translation>
    </message>
    <message>
        <source>The agent was killed by signal %1. Restart the agent to go on.</source>
        <translation>エージェントがシグナル %1 で終了させられました。続けるにはエージェントを再起動してください。</translation>
    </message>
    <message>
        <source>The agent could not be started. Check the start command of the agent's image, then restart the agent.</source>
        <translation>エージェントを開始できませんでした。エージェントのイメージの起動コマンドを確認し、エージェントを再起動してください。</translation>
    </message>
    <message>
        <source>This session's agent has no start command. Give the agent one and make a new session.</source>
        <translation>このセッションのエージェントには起動コマンドがありません。指定して、新しいセッションを作ってください。</translation>
    </message>
    <message>
        <source>This session has no agent: neither its image nor the agent's definition names a start command. Run commands instead, or make an agent with one.</source>
        <translation>このセッションにはエージェントがありません。イメージにもエージェントの定義にも起動コマンドがありません。代わりにコマンドを実行するか、起動コマンドのあるエージェントを作ってください。</translation>
    </message>
    <message>
        <source>The agent runs, but does not listen on port %1. Restart the agent, or check its start command.</source>
        <translation>エージェントは動いていますが、ポート %1 で待ち受けていません。再起動するか、起動コマンドを確認してください。</translation>
    </message>
    <message>
        <source>The session %1 has no checkpoint %2. `vitrine checkpoint list` shows all it has.</source>
        <translation>セッション %1 にチェックポイント %2 はありません。`vitrine checkpoint list` がすべてを示します。</translation>
    </message>
    <message>
        <source>The session's machine starts, stops or does not answer at this moment. Try again.</source>
        <translation>セッションのマシンは起動中か停止中、または応答していません。やり直してください。</translation>
    </message>
    <message>
        <source>The session's workspace has as many checkpoints below it as it can have. Delete one, and try again in a moment.</source>
        <translation>セッションのワークスペースの下のチェックポイントが上限です。1 つ削除し、少ししてやり直してください。</translation>
    </message>
    <message>
        <source>The machine ended before a checkpoint of it was taken. Try again.</source>
        <translation>チェックポイントを作る前にマシンが終了しました。やり直してください。</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop the session, then restore.</source>
        <translation>セッションのマシンがまた起動しています。セッションを停止してから復元してください。</translation>
    </message>
    <message>
        <source>The checkpoint cannot be restored: a file of it is not there or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>チェックポイントを復元できません。そのファイルが無いか、別のファイルです。ファイルを戻すか、チェックポイントを削除してください。</translation>
    </message>
    <message>
        <source>Too many checkpoints lie below this one. Delete one of them, and try again.</source>
        <translation>この下のチェックポイントが多すぎます。1 つ削除してやり直してください。</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop it first.</source>
        <translation>セッションのマシンがまた起動しています。先に停止してください。</translation>
    </message>
    <message>
        <source>The session's workspace is not there: a file of its disk is missing.</source>
        <translation>セッションのワークスペースがありません。ディスクのファイルがありません。</translation>
    </message>
    <message>
        <source>The session's workspace is not what it was: a file of its disk is another one.</source>
        <translation>セッションのワークスペースは元と違います。ディスクのファイルが別のものです。</translation>
    </message>
    <message>
        <source>Put the file back, restore one of the session's checkpoints (`vitrine checkpoint list`), or delete the session. Nothing was changed.</source>
        <translation>ファイルを戻すか、セッションのチェックポイントを復元するか (`vitrine checkpoint list`)、セッションを削除してください。何も変更されていません。</translation>
    </message>
    <message>
        <source>There is a command with the id %1 already. Choose another id.</source>
        <translation>ID %1 のコマンドはすでにあります。別の ID を選んでください。</translation>
    </message>
    <message>
        <source>Cannot make a record for the command. Check the store's disk.</source>
        <translation>コマンドの記録を作れません。ストアのディスクを確認してください。</translation>
    </message>
    <message>
        <source>Cannot write the command's record. Check the store's disk.</source>
        <translation>コマンドの記録を書けません。ストアのディスクを確認してください。</translation>
    </message>
    <message>
        <source>The command's output record cannot be read.</source>
        <translation>コマンドの出力の記録を読めません。</translation>
    </message>
    <message>
        <source>The machine no longer knows this command: it ended without a trace. Run it again.</source>
        <translation>マシンはこのコマンドをもう知りません。跡を残さず終わりました。もう一度実行してください。</translation>
    </message>
    <message>
        <source>Cannot start the command in the machine. Check the agent's user and the image's programs, and run it again.</source>
        <translation>マシンでコマンドを開始できません。エージェントのユーザーとイメージのプログラムを確認し、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The end of the output may be lost if the computer stops now.</source>
        <translation>今コンピューターが止まると、出力の終わりが失われるかもしれません。</translation>
    </message>
    <message>
        <source>Could not read the workspace in time. Try again, or resume the session and read it there.</source>
        <translation>ワークスペースを時間内に読めませんでした。やり直すか、セッションを再開してそこで読んでください。</translation>
    </message>
    <message>
        <source>The session starts. Its files show in a moment.</source>
        <translation>セッションが起動しています。ファイルはまもなく表示されます。</translation>
    </message>
    <message>
        <source>Cannot start the program that reads stopped workspaces. Install Vitrine again.</source>
        <translation>停止したワークスペースを読むプログラムを開始できません。Vitrine を再インストールしてください。</translation>
    </message>
    <message>
        <source>A part of Vitrine is of another version. Install Vitrine again.</source>
        <translation>Vitrine の一部が別のバージョンです。Vitrine を再インストールしてください。</translation>
    </message>
    <message>
        <source>The disk is damaged there. Resume the session: its machine may still read it.</source>
        <translation>ディスクのその場所が壊れています。セッションを再開してください。マシンならまだ読めるかもしれません。</translation>
    </message>
    <message>
        <source>Could not read the workspace. Its disk is damaged. Resume the session: its machine may still read it.</source>
        <translation>ワークスペースを読めませんでした。ディスクが壊れています。セッションを再開してください。マシンならまだ読めるかもしれません。</translation>
    </message>
    <message>
        <source>Could not read the workspace. What reads it broke off. Try again.</source>
        <translation>ワークスペースを読めませんでした。読み取りが中断しました。やり直してください。</translation>
    </message>
    <message>
        <source>There is an invocation with the id %1 already. Choose another id.</source>
        <translation>ID %1 の呼び出しはすでにあります。別の ID を選んでください。</translation>
    </message>
    <message>
        <source>Cannot make a record for the prompt. Check the store's disk.</source>
        <translation>プロンプトの記録を作れません。ストアのディスクを確認してください。</translation>
    </message>
    <message>
        <source>Cannot write the prompt's record. Check the store's disk.</source>
        <translation>プロンプトの記録を書けません。ストアのディスクを確認してください。</translation>
    </message>
    <message>
        <source>The machine ended before the agent was asked. Send the prompt again.</source>
        <translation>エージェントに尋ねる前にマシンが終了しました。プロンプトを送り直してください。</translation>
    </message>
    <message>
        <source>Cannot write the agent's answer to the disk. Free some space and send the prompt again.</source>
        <translation>エージェントの回答をディスクに書けません。空きを作り、プロンプトを送り直してください。</translation>
    </message>
    <message>
        <source>The machine ended unexpectedly. What was synced to the workspace is kept: resume the session to go on.</source>
        <translation>マシンが突然終了しました。ワークスペースに同期されたものは残っています。続けるにはセッションを再開してください。</translation>
    </message>
    <message>
        <source>The session's machine has ended, or the connection into it was lost.</source>
        <translation>セッションのマシンが終了したか、接続が失われました。</translation>
    </message>
    <message>
        <source>This computer's disk is full, and the machine stands still. Make room, and it goes on by itself; nothing of what it writes is lost.</source>
        <translation>このコンピューターのディスクがいっぱいで、マシンは止まっています。空きを作れば自動で続きます。書いたものは失われません。</translation>
    </message>
    <message>
        <source>Suspended; files and memory are kept</source>
        <translation>一時停止中。ファイルとメモリーは残っています</translation>
    </message>
    <message>
        <source>Files are kept</source>
        <translation>ファイルは残っています</translation>
    </message>
    <message>
        <source>The machine is gone; files are kept</source>
        <translation>マシンはなくなりました。ファイルは残っています</translation>
    </message>
    <message>
        <source>Starts its machine</source>
        <translation>マシンを起動中</translation>
    </message>
    <message>
        <source>Writes its memory to the disk</source>
        <translation>メモリーをディスクに書き込み中</translation>
    </message>
    <message>
        <source>Stops its machine</source>
        <translation>マシンを停止中</translation>
    </message>
    <message>
        <source>Waits for work</source>
        <translation>作業を待っています</translation>
    </message>
    <message>
        <source>Answers a prompt</source>
        <translation>プロンプトに回答中</translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation>%1 を実行中</translation>
    </message>
    <message>
        <source>A shell is open</source>
        <translation>シェルが開いています</translation>
    </message>
    <message>
        <source>A client is connected</source>
        <translation>クライアントが接続中</translation>
    </message>
    <message>
        <source>The agent works in the background</source>
        <translation>エージェントがバックグラウンドで作業中</translation>
    </message>
    <message>
        <source>The connection into the machine was lost during the answer. Send the prompt again.</source>
        <translation>回答中にマシンへの接続が失われました。プロンプトを送り直してください。</translation>
    </message>
    <message>
        <source>The session was stopped before this had ended.</source>
        <translation>これが終わる前にセッションが停止されました。</translation>
    </message>
    <message>
        <source>The machine was switched off from inside.</source>
        <translation>マシンが中から電源を切られました。</translation>
    </message>
    <message>
        <source>The machine ended while no engine was there to see it. Run it again.</source>
        <translation>見ているエンジンがない間にマシンが終了しました。もう一度実行してください。</translation>
    </message>
    <message>
        <source>A session's name is one line of at most 200 characters. Choose a shorter one.</source>
        <translation>セッションの名前は 200 文字以内の 1 行です。短い名前を選んでください。</translation>
    </message>
    <message>
        <source>The session has no running machine. Resume it: its agent starts with it.</source>
        <translation>セッションに動作中のマシンがありません。再開してください。エージェントも一緒に起動します。</translation>
    </message>
    <message>
        <source>The session's network is off, and a rule would change nothing. Switch it on first: vitrine network policy allowlist -r %1 -s %2</source>
        <translation>セッションのネットワークは切られていて、ルールは何も変えません。先に有効にしてください: vitrine network policy allowlist -r %1 -s %2</translation>
    </message>
    <message>
        <source>The session's machine does not answer at the moment. Try again.</source>
        <translation>セッションのマシンは今応答しません。やり直してください。</translation>
    </message>
    <message>
        <source>The session has no running machine whose port could be opened. Resume it first.</source>
        <translation>ポートを開ける動作中のマシンがセッションにありません。先に再開してください。</translation>
    </message>
    <message>
        <source>The session has no running machine. Resume it first.</source>
        <translation>セッションに動作中のマシンがありません。先に再開してください。</translation>
    </message>
    <message>
        <source>The machine ended before the program was started. Try again.</source>
        <translation>プログラムが始まる前にマシンが終了しました。やり直してください。</translation>
    </message>
    <message>
        <source>The machine ended before the port was opened. Try again.</source>
        <translation>ポートが開く前にマシンが終了しました。やり直してください。</translation>
    </message>
    <message>
        <source>The session's machine starts, stops or does not answer. Try again.</source>
        <translation>セッションのマシンが起動中か停止中、または応答しません。やり直してください。</translation>
    </message>
    <message>
        <source>The session is suspended. Resume it, or stop it: both make trimming possible.</source>
        <translation>セッションは一時停止されています。再開するか停止してください。どちらでも切り詰められるようになります。</translation>
    </message>
    <message>
        <source>The machine ended. Try again.</source>
        <translation>マシンが終了しました。やり直してください。</translation>
    </message>
    <message>
        <source>The connection into the machine was lost. Try again.</source>
        <translation>マシンへの接続が失われました。やり直してください。</translation>
    </message>
    <message>
        <source>The session's image cannot trim its workspace while it runs (fstrim). Stop the session: each stop gives freed room back.</source>
        <translation>セッションのイメージは、動作中にワークスペースを切り詰められません (fstrim)。セッションを停止してください。停止のたびに空いた分が戻ります。</translation>
    </message>
    <message>
        <source>Cannot suspend the session: it is not idle. Wait until nothing runs in it, or stop it.</source>
        <translation>セッションを一時停止できません。アイドルではありません。何も動かなくなるまで待つか、停止してください。</translation>
    </message>
    <message>
        <source>Cannot suspend the session yet. Try again in a moment.</source>
        <translation>まだセッションを一時停止できません。少ししてやり直してください。</translation>
    </message>
    <message>
        <source>The session was suspended before this had ended.</source>
        <translation>これが終わる前にセッションが一時停止されました。</translation>
    </message>
    <message>
        <source>The test command is longer than %1 bytes. Put it into a script of the workspace.</source>
        <translation>テストコマンドが %1 バイトを超えています。ワークスペースのスクリプトに入れてください。</translation>
    </message>
    <message>
        <source>The session runs another version of its agent. Stop it first.</source>
        <translation>セッションはエージェントの別のバージョンで動いています。先に停止してください。</translation>
    </message>
    <message>
        <source>Workspace of version %1</source>
        <translation>バージョン %1 のワークスペース</translation>
    </message>
    <message>
        <source>The machine ended before the agent was asked. Try again.</source>
        <translation>エージェントに尋ねる前にマシンが終了しました。やり直してください。</translation>
    </message>
    <message>
        <source>“%1” is being written or read already.</source>
        <translation>「%1」はすでに書き込みまたは読み込み中です。</translation>
    </message>
    <message>
        <source>The session %1 is on this computer already. Nothing was imported.</source>
        <translation>セッション %1 はすでにこのコンピューターにあります。何もインポートされていません。</translation>
    </message>
    <message>
        <source>The program ended during the answer. Send the prompt again.</source>
        <translation>回答中にプログラムが終了しました。プロンプトを送り直してください。</translation>
    </message>
    <message>
        <source>There is no session %1. `vitrine session list` shows all there are.</source>
        <translation>セッション %1 はありません。`vitrine session list` がすべてを示します。</translation>
    </message>
    <message>
        <source>There is no agent “%1”, and no other yet. Make one with `vitrine runtime create %1`.</source>
        <translation>エージェント「%1」はなく、まだほかにもありません。`vitrine runtime create %1` で作ってください。</translation>
    </message>
    <message>
        <source>There is no agent “%1”. There are: %2.</source>
        <translation>エージェント「%1」はありません。あるもの: %2。</translation>
    </message>
    <message>
        <source>Cannot make the session's folder. Check the store's disk.</source>
        <translation>セッションのフォルダーを作れません。ストアのディスクを確認してください。</translation>
    </message>
    <message>
        <source>“%1” is no session id. Use letters, digits, “-” and “_”, a letter or digit first, at most 256.</source>
        <translation>「%1」はセッション ID ではありません。英数字、「-」、「_」を使い、英数字で始め、最大 256 文字です。</translation>
    </message>
    <message>
        <source>There is a session %1 already. Choose another id.</source>
        <translation>セッション %1 はすでにあります。別の ID を選んでください。</translation>
    </message>
    <message>
        <source>The checkpoint cannot be forked: a file of it is not there or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>チェックポイントを分岐できません。そのファイルが無いか、別のファイルです。ファイルを戻すか、チェックポイントを削除してください。</translation>
    </message>
    <message>
        <source>Too many checkpoints lie below this one. Delete some of the session's older ones, and try again.</source>
        <translation>この下のチェックポイントが多すぎます。セッションの古いものをいくつか削除してやり直してください。</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop it, then delete it.</source>
        <translation>セッションのマシンがまた起動しています。停止してから削除してください。</translation>
    </message>
    <message>
        <source>There is no deleted session %1 in the trash. `vitrine session trash list` shows all there are.</source>
        <translation>削除されたセッション %1 はゴミ箱にありません。`vitrine session trash list` であるものがすべて見られます。</translation>
    </message>
    <message>
        <source>The deleted session %1 is on its way out already.</source>
        <translation>削除されたセッション %1 はすでに消されているところです。</translation>
    </message>
    <message>
        <source>There is a session %1 already. Bring this one back under another id.</source>
        <translation>セッション %1 はすでにあります。別の ID で戻してください。</translation>
    </message>
    <message>
        <source>The session is deleted, but its folder could not be removed. Delete it by hand.</source>
        <translation>セッションは削除されましたが、フォルダーを取り除けませんでした。手で削除してください。</translation>
    </message>
    <message>
        <source>The machine ended before the shell was open. Try again.</source>
        <translation>シェルが開く前にマシンが終了しました。やり直してください。</translation>
    </message>
    <message>
        <source>Cannot make a record for the shell. Check the store's disk.</source>
        <translation>シェルの記録を作れません。ストアのディスクを確認してください。</translation>
    </message>
    <message>
        <source>There is no such shell any more. Open a new one.</source>
        <translation>そのシェルはもうありません。新しく開いてください。</translation>
    </message>
    <message>
        <source>The shell's output cannot be read. Open a new one.</source>
        <translation>シェルの出力を読めません。新しく開いてください。</translation>
    </message>
    <message>
        <source>There is nothing of that name to reclaim any more. `vitrine disk` shows what there is.</source>
        <translation>その名前で回収できるものはもうありません。何があるかは `vitrine disk` が示します。</translation>
    </message>
    <message>
        <source>A checkpoint that somebody keeps is not reclaimed. Delete it when it is not needed.</source>
        <translation>誰かが残しているチェックポイントは回収されません。不要なら削除してください。</translation>
    </message>
    <message>
        <source>The tasks that are kept cannot be read. Edit them to set them anew.</source>
        <translation>保管されているタスクを読めません。編集して設定し直してください。</translation>
    </message>
    <message>
        <source>Tasks are kept with a session or with its agent. Choose one of them.</source>
        <translation>タスクはセッションかそのエージェントに保管されます。どちらか一方を選んでください。</translation>
    </message>
    <message>
        <source>The tasks are larger than 1 MB. Put long commands into scripts of the workspace.</source>
        <translation>タスクが 1 MB を超えています。長いコマンドはワークスペースのスクリプトに入れてください。</translation>
    </message>
    <message>
        <source>The machine has ended.</source>
        <translation>マシンは終了しました。</translation>
    </message>
    <message>
        <source>was ended by signal %1</source>
        <translation>シグナル %1 で終了させられました</translation>
    </message>
    <message>
        <source>ended with exit code %1</source>
        <translation>終了コード %1 で終わりました</translation>
    </message>
    <message>
        <source>was stopped after %1 s, its time limit</source>
        <translation>制限時間の %1 秒を過ぎて停止されました</translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation>停止されました</translation>
    </message>
    <message>
        <source>was lost with its machine</source>
        <translation>マシンとともに失われました</translation>
    </message>
    <message>
        <source>There is no task to run.</source>
        <translation>実行するタスクがありません。</translation>
    </message>
    <message>
        <source>“%1” was not run: “%2” must pass before, and could not be run.</source>
        <translation>「%1」は実行されませんでした。先に「%2」の成功が必要ですが、それを実行できませんでした。</translation>
    </message>
    <message>
        <source>“%1” was not run: “%2” must pass before, and %3. Look at its output, or run “%1” anyway.</source>
        <translation>「%1」は実行されませんでした。先に「%2」の成功が必要ですが、それは%3。その出力を確認するか、それでも「%1」を実行してください。</translation>
    </message>
    <message>
        <source>There is no template %1 that is not used.</source>
        <translation>使われていないテンプレート %1 はありません。</translation>
    </message>
    <message>
        <source>The template could not be removed. Check the store's disk.</source>
        <translation>テンプレートを取り除けませんでした。ストアのディスクを確認してください。</translation>
    </message>
    <message>
        <source>The session's machine starts or stops. Its files show again in a moment.</source>
        <translation>セッションのマシンが起動中か停止中です。ファイルはまもなくまた表示されます。</translation>
    </message>
    <message>
        <source>“%1” is no path in the workspace. Name it relative to the workspace, without “..”.</source>
        <translation>「%1」はワークスペースのパスではありません。「..」なしでワークスペースからの相対で書いてください。</translation>
    </message>
    <message>
        <source>The workspace itself stays. Name a file or folder in it.</source>
        <translation>ワークスペース自体は残ります。その中のファイルかフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Files are changed by the session's machine, and none runs. Resume the session first.</source>
        <translation>ファイルはセッションのマシンが変更しますが、動いていません。先にセッションを再開してください。</translation>
    </message>
    <message>
        <source>A file is written in pieces of 1 MiB at most.</source>
        <translation>ファイルは一度に最大 1 MiB ずつ書かれます。</translation>
    </message>
    <message>
        <source>Cannot write the archive. Check the folder, and that its disk has space.</source>
        <translation>アーカイブを書けません。フォルダーとディスクの空きを確認してください。</translation>
    </message>
    <message>
        <source>The archive is damaged, or Vitrine has not made it. Nothing was imported.</source>
        <translation>アーカイブが壊れているか、Vitrine が作ったものではありません。何もインポートされていません。</translation>
    </message>
    <message>
        <source>There is no session “%1” any more.</source>
        <translation>セッション「%1」はもうありません。</translation>
    </message>
    <message>
        <source>The id “%1” is taken by another session.</source>
        <translation>ID「%1」は別のセッションが使っています。</translation>
    </message>
    <message>
        <source>“%1” is no disk of a workspace.</source>
        <translation>「%1」はワークスペースのディスクではありません。</translation>
    </message>
    <message>
        <source>Cannot write the store's disk.</source>
        <translation>ストアのディスクに書けません。</translation>
    </message>
    <message>
        <source>Cannot make a layer of the workspace. Check that the store's disk has space.</source>
        <translation>ワークスペースの層を作れません。ストアのディスクに空きがあるか確認してください。</translation>
    </message>
    <message>
        <source>Cannot open “%1”.</source>
        <translation>「%1」を開けません。</translation>
    </message>
    <message>
        <source>Cannot write “%1”.</source>
        <translation>「%1」に書けません。</translation>
    </message>
    <message>
        <source>Cannot keep the output. Free space on the store's disk.</source>
        <translation>出力を保存できません。ストアのディスクに空きを作ってください。</translation>
    </message>
    <message>
        <source>Cannot keep the output.</source>
        <translation>出力を保存できません。</translation>
    </message>
    <message>
        <source>Cannot read the kept output.</source>
        <translation>保存された出力を読めません。</translation>
    </message>
    <message>
        <source>Another Vitrine uses this store. Close it, or go on there.</source>
        <translation>別の Vitrine がこのストアを使っています。閉じるか、そちらで続けてください。</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1”. Check its parent folder.</source>
        <translation>フォルダー「%1」を作れません。親フォルダーを確認してください。</translation>
    </message>
    <message>
        <source>Cannot look at the folder “%1”.</source>
        <translation>フォルダー「%1」を調べられません。</translation>
    </message>
    <message>
        <source>“%1” is not a folder. Move it away.</source>
        <translation>「%1」はフォルダーではありません。よそへ移してください。</translation>
    </message>
    <message>
        <source>The folder “%1” belongs to somebody else. Choose another one.</source>
        <translation>フォルダー「%1」は他の人のものです。別のものを選んでください。</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1” private.</source>
        <translation>フォルダー「%1」を非公開にできません。</translation>
    </message>
    <message>
        <source>Cannot make the workspace's disk. Check that the store's disk has space.</source>
        <translation>ワークスペースのディスクを作れません。ストアのディスクに空きがあるか確認してください。</translation>
    </message>
    <message>
        <source>Cannot make the machine's scratch disk. Check that the disk has space.</source>
        <translation>マシンの一時ディスクを作れません。ディスクに空きがあるか確認してください。</translation>
    </message>
    <message>
        <source>The archive was made by a newer Vitrine. Import it with that.</source>
        <translation>アーカイブは新しい Vitrine で作られました。それでインポートしてください。</translation>
    </message>
    <message>
        <source>Cannot open the archive “%1”.</source>
        <translation>アーカイブ「%1」を開けません。</translation>
    </message>
    <message>
        <source>“%1” is no file.</source>
        <translation>「%1」はファイルではありません。</translation>
    </message>
    <message>
        <source>This computer's libarchive cannot read zstd. Update it.</source>
        <translation>このコンピューターの libarchive は zstd を読めません。更新してください。</translation>
    </message>
    <message>
        <source>The archive cannot be checked.</source>
        <translation>アーカイブを確認できません。</translation>
    </message>
    <message>
        <source>This session, or something of it, is in the store already.</source>
        <translation>このセッション、またはその一部がすでにストアにあります。</translation>
    </message>
    <message>
        <source>A layer of the workspace is still needed. Try again.</source>
        <translation>ワークスペースの層がまだ必要です。やり直してください。</translation>
    </message>
    <message>
        <source>There is a session %1 already.</source>
        <translation>セッション %1 はすでにあります。</translation>
    </message>
    <message>
        <source>Cannot use the list of sessions. Check the store's disk.</source>
        <translation>セッションの一覧を使えません。ストアのディスクを確認してください。</translation>
    </message>
    <message>
        <source>The list of sessions, “%1”, is damaged. Nothing was changed; put back a copy of it, or move it away.</source>
        <translation>セッションの一覧「%1」が壊れています。何も変更されていません。控えを戻すか、よそへ移してください。</translation>
    </message>
    <message>
        <source>Cannot read the list of sessions, “%1”.</source>
        <translation>セッションの一覧「%1」を読めません。</translation>
    </message>
    <message>
        <source>The list of sessions was made by a newer Vitrine. Nothing was changed; start the newer program.</source>
        <translation>セッションの一覧は新しい Vitrine で作られました。何も変更されていません。新しいプログラムを起動してください。</translation>
    </message>
    <message>
        <source>Cannot prepare the list of sessions.</source>
        <translation>セッションの一覧を準備できません。</translation>
    </message>
    <message>
        <source>Cannot open the list of sessions, “%1”.</source>
        <translation>セッションの一覧「%1」を開けません。</translation>
    </message>
    <message>
        <source>Cannot open the list of sessions.</source>
        <translation>セッションの一覧を開けません。</translation>
    </message>
    <message>
        <source>Cannot read the list of sessions.</source>
        <translation>セッションの一覧を読めません。</translation>
    </message>
    <message>
        <source>Cannot write into the store. Check its disk.</source>
        <translation>ストアに書けません。ディスクを確認してください。</translation>
    </message>
    <message>
        <source>A folder of another session is in the way. Move it away, and try again.</source>
        <translation>別のセッションのフォルダーが邪魔です。よそへ移してやり直してください。</translation>
    </message>
    <message>
        <source>Cannot move the workspace of “%1”. Check the store's disk.</source>
        <translation>「%1」のワークスペースを移せません。ストアのディスクを確認してください。</translation>
    </message>
    <message>
        <source>The workspace has no disk.</source>
        <translation>ワークスペースにディスクがありません。</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is missing.</source>
        <translation>ワークスペースのディスクのファイルがありません。</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is not what it was.</source>
        <translation>ワークスペースのディスクのファイルが元と違います。</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is another one.</source>
        <translation>ワークスペースのディスクのファイルが別のものです。</translation>
    </message>
    <message>
        <source>Install the program “%1” (Debian packages e2fsprogs and qemu-utils).</source>
        <translation>プログラム「%1」をインストールしてください (Debian パッケージ e2fsprogs と qemu-utils)。</translation>
    </message>
    <message>
        <source>The output is not kept any more.</source>
        <translation>出力はもう保存されていません。</translation>
    </message>
    <message>
        <source>The session cannot be put into an archive.</source>
        <translation>セッションをアーカイブに入れられません。</translation>
    </message>
    <message>
        <source>Cannot read the session's workspace. Its disk may be damaged.</source>
        <translation>セッションのワークスペースを読めません。ディスクが壊れているかもしれません。</translation>
    </message>
    <message>
        <source>The session has too many commands to be put into an archive.</source>
        <translation>セッションのコマンドが多すぎて、アーカイブに入れられません。</translation>
    </message>
    <message>
        <source>It ran when the session was exported.</source>
        <translation>セッションのエクスポート時に動いていました。</translation>
    </message>
    <message>
        <source>The output of a command changed meanwhile. Try again.</source>
        <translation>その間にコマンドの出力が変わりました。やり直してください。</translation>
    </message>
    <message>
        <source>Cannot open the lock of the store, “%1”.</source>
        <translation>ストアのロック「%1」を開けません。</translation>
    </message>
    <message>
        <source>Cannot lock the store.</source>
        <translation>ストアをロックできません。</translation>
    </message>
    <message>
        <source>The store has no path. Name a folder.</source>
        <translation>ストアにパスがありません。フォルダーを指定してください。</translation>
    </message>
    <message>
        <source>There is no such command any more.</source>
        <translation>そのコマンドはもうありません。</translation>
    </message>
    <message>
        <source>There is no such prompt any more.</source>
        <translation>そのプロンプトはもうありません。</translation>
    </message>
    <message>
        <source>Cannot move the records of a deleted session. Check the store's disk.</source>
        <translation>削除されたセッションの記録を移せません。ストアのディスクを確認してください。</translation>
    </message>
    <message>
        <source>The archive needs %1 on the store's disk, and %2 are free. Make room, and try again.</source>
        <translation>アーカイブにはストアのディスクに %1 必要で、空きは %2 です。空きを作ってやり直してください。</translation>
    </message>
    <message>
        <source>“%1” needs a message. Write one.</source>
        <translation>「%1」にはメッセージが必要です。書いてください。</translation>
    </message>
    <message>
        <source>The message has a zero byte. Remove it.</source>
        <translation>メッセージにゼロバイトがあります。取り除いてください。</translation>
    </message>
    <message>
        <source>%1 has an id that cannot be one. Use small letters, digits and “-”, %2 at most.</source>
        <translation>%1 の ID は使えません。英小文字、数字、「-」を最大 %2 文字使ってください。</translation>
    </message>
    <message>
        <source>%1 needs a name of 1 to %2 characters in one line.</source>
        <translation>%1 には 1 から %2 文字、1 行の名前が必要です。</translation>
    </message>
    <message>
        <source>%1 has %2 inside quotes. Leave the quotes out: the message is quoted by itself.</source>
        <translation>%1 では %2 が引用符の中にあります。引用符を省いてください。メッセージは自動で引用されます。</translation>
    </message>
    <message>
        <source>%1 asks for a message, so it cannot run by itself.</source>
        <translation>%1 はメッセージを尋ねるので、自動では実行できません。</translation>
    </message>
    <message>
        <source>%1 cannot be its own condition.</source>
        <translation>%1 を自身の条件にすることはできません。</translation>
    </message>
    <message>
        <source>There are %1 tasks. At most %2 are possible.</source>
        <translation>タスクが %1 個あります。最大 %2 個です。</translation>
    </message>
    <message>
        <source>Two tasks have the id “%1”. Give one of them another.</source>
        <translation>2 つのタスクの ID が「%1」です。一方の ID を変えてください。</translation>
    </message>
    <message>
        <source>%1 needs a task with the id “%2”, and there is none.</source>
        <translation>%1 には ID「%2」のタスクが必要ですが、ありません。</translation>
    </message>
    <message>
        <source>%1 needs %2, which asks for a message and so cannot be a condition.</source>
        <translation>%1 には %2 が必要ですが、それはメッセージを尋ねるので条件にできません。</translation>
    </message>
    <message>
        <source>There is no task “%1” any more. Look at the list of tasks.</source>
        <translation>タスク「%1」はもうありません。タスクの一覧を確認してください。</translation>
    </message>
    <message>
        <source>These tasks wait for each other: %1. Take one of the conditions away.</source>
        <translation>次のタスクは互いを待っています: %1。条件を 1 つ外してください。</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB, so it is no list of tasks. Choose another.</source>
        <translation>ファイルが 1 MB を超えているので、タスクの一覧ではありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>The file is no JSON. Choose one that Vitrine has exported.</source>
        <translation>ファイルは JSON ではありません。Vitrine がエクスポートしたものを選んでください。</translation>
    </message>
    <message>
        <source>The file is JSON, but no list of tasks. Choose one that Vitrine has exported.</source>
        <translation>ファイルは JSON ですが、タスクの一覧ではありません。Vitrine がエクスポートしたものを選んでください。</translation>
    </message>
    <message>
        <source>The list of tasks was written by a newer Vitrine. Import it there.</source>
        <translation>タスクの一覧は新しい Vitrine で書かれています。そちらでインポートしてください。</translation>
    </message>
    <message>
        <source>Task %1 of the file is none.</source>
        <translation>ファイルのタスク %1 はタスクではありません。</translation>
    </message>
    <message>
        <source>Task %1 of the file has a member “%2” that a task does not have, or of the wrong kind.</source>
        <translation>ファイルのタスク %1 に、タスクにはない、または種類の違うメンバー「%2」があります。</translation>
    </message>
    <message>
        <source>A link stands in the way of %1. Choose another folder.</source>
        <translation>%1 の場所をリンクが妨げています。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1 is no file that can be copied.</source>
        <translation>%1 はコピーできるファイルではありません。</translation>
    </message>
    <message>
        <source>That is more than can be copied at once.</source>
        <translation>一度にコピーできる量を超えています。</translation>
    </message>
    <message>
        <source>a link that leads out of what is copied</source>
        <translation>コピーするものの外を指すリンク</translation>
    </message>
    <message>
        <source>a file has that name</source>
        <translation>その名前のファイルがあります</translation>
    </message>
    <message>
        <source>has more than %1 entries; the rest is left out</source>
        <translation>項目が %1 個を超えています。残りは省かれます</translation>
    </message>
    <message>
        <source>There are more than %1 files. Copy the folders one by one.</source>
        <translation>ファイルが %1 個を超えています。フォルダーを 1 つずつコピーしてください。</translation>
    </message>
    <message>
        <source>Files of a checkpoint stay as they are. Go back to the present state to change files.</source>
        <translation>チェックポイントのファイルは変わりません。変更するには今の状態に戻ってください。</translation>
    </message>
    <message>
        <source>%1 is no name for a file.</source>
        <translation>%1 はファイルの名前になりません。</translation>
    </message>
    <message>
        <source>There is a %1 already. Choose another name.</source>
        <translation>%1 はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>%1 was deleted or renamed meanwhile.</source>
        <translation>%1 はその間に削除されたか、名前が変わりました。</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile.</source>
        <translation>%1 はその間に変更されました。</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 はありません。</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>a file of that name is in the workspace</source>
        <translation>その名前のファイルがワークスペースにあります</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>読めません</translation>
    </message>
    <message>
        <source>a folder of that name is in the workspace</source>
        <translation>その名前のフォルダーがワークスペースにあります</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>この画像は表示できません。</translation>
    </message>
    <message>
        <source>This picture is damaged.</source>
        <translation>この画像は壊れています。</translation>
    </message>
    <message>
        <source>This picture is too large to be shown: %1 x %2 pixels.</source>
        <translation>この画像は大きすぎて表示できません: %1 x %2 ピクセル。</translation>
    </message>
    <message>
        <source>through the proxy in the machine</source>
        <translation>マシンのプロキシ経由</translation>
    </message>
    <message>
        <source>as a plain HTTP request</source>
        <translation>通常の HTTP 要求として</translation>
    </message>
    <message>
        <source>through SOCKS</source>
        <translation>SOCKS 経由</translation>
    </message>
    <message>
        <source>without knowing of a proxy</source>
        <translation>プロキシを知らずに</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>許可リスト</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>Nothing is reached, whatever the rules say.</source>
        <translation>ルールに関わらず、どこにも届きません。</translation>
    </message>
    <message>
        <source>Only what a rule names.</source>
        <translation>ルールが指すものだけ。</translation>
    </message>
    <message>
        <source>Every public address, and what a rule names.</source>
        <translation>すべての公開アドレスと、ルールが指すもの。</translation>
    </message>
    <message>
        <source>No rules</source>
        <translation>ルールなし</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 個のルール</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>%1 個のルール</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開いている</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>遮断</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>public address</source>
        <translation>公開アドレス</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>ルール %1</translation>
    </message>
    <message>
        <source>network is off</source>
        <translation>ネットワークはオフ</translation>
    </message>
    <message>
        <source>no rule names it</source>
        <translation>指すルールがありません</translation>
    </message>
    <message>
        <source>A rule allows it by now. Run the program again.</source>
        <translation>今はルールが許しています。プログラムをもう一度実行してください。</translation>
    </message>
    <message>
        <source>Allow it, then run the program again.</source>
        <translation>許可してから、プログラムをもう一度実行してください。</translation>
    </message>
    <message>
        <source>Asked at %1 %2.</source>
        <translation>%1 %2 に要求されました。</translation>
    </message>
    <message>
        <source>%1 (process %2) asked at %3 %4.</source>
        <translation>%1 (プロセス %2) が %3 %4 に要求しました。</translation>
    </message>
    <message>
        <source>%1 asked at %2 %3.</source>
        <translation>%1 が %2 %3 に要求しました。</translation>
    </message>
    <message>
        <source>It went through this computer's proxy, which looked the name up.</source>
        <translation>名前を調べるこのコンピューターのプロキシを通りました。</translation>
    </message>
    <message>
        <source>Its address is %1.</source>
        <translation>アドレスは %1 です。</translation>
    </message>
    <message>
        <source>%1 received, %2 sent.</source>
        <translation>受信 %1、送信 %2。</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>%1 かかりました。</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>%1 が要求</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 件が開いています</translation>
    </message>
    <message>
        <source>%L1 allowed</source>
        <translation>許可 %L1</translation>
    </message>
    <message>
        <source>%L1 blocked</source>
        <translation>遮断 %L1</translation>
    </message>
    <message>
        <source>%L1 failed</source>
        <translation>失敗 %L1</translation>
    </message>
    <message>
        <source>%1. %2 received, %3 sent.</source>
        <translation>%1。受信 %2、送信 %3。</translation>
    </message>
    <message>
        <source>Through this computer's proxy %1, which looks names up</source>
        <translation>名前を調べるこのコンピューターのプロキシ %1 経由</translation>
    </message>
    <message>
        <source>This computer goes out through the proxy %1. It looks names up, so names are checked here, and addresses only where a program wrote one.</source>
        <translation>このコンピューターはプロキシ %1 から外に出ます。名前はそこで調べられるので、ここでは名前を確認し、アドレスはプログラムが書いたときだけ確認します。</translation>
    </message>
    <message>
        <source>Allow %1 for this session</source>
        <translation>このセッションで %1 を許可</translation>
    </message>
    <message>
        <source>Allow %1 with any port for this session</source>
        <translation>このセッションで %1 を全ポートで許可</translation>
    </message>
    <message>
        <source>Always allow %1 for %2</source>
        <translation>%2 で %1 を常に許可</translation>
    </message>
    <message>
        <source>Always allow %1 with any port for %2</source>
        <translation>%2 で %1 を全ポートで常に許可</translation>
    </message>
    <message>
        <source>%1: Bearer</source>
        <translation>%1: Bearer</translation>
    </message>
    <message>
        <source>the password of %1</source>
        <translation>%1 のパスワード</translation>
    </message>
    <message>
        <source>In the desktop's keyring</source>
        <translation>デスクトップのキーリングに</translation>
    </message>
    <message>
        <source>In an encrypted file, which a passphrase opens</source>
        <translation>パスフレーズで開く暗号化ファイルに</translation>
    </message>
    <message>
        <source>Nowhere: a command on this computer prints it</source>
        <translation>どこにも保管しない: このコンピューターのコマンドが出力</translation>
    </message>
    <message>
        <source>Kept in the desktop's keyring.</source>
        <translation>デスクトップのキーリングに保管されます。</translation>
    </message>
    <message>
        <source>Kept in the encrypted file.</source>
        <translation>暗号化ファイルに保管されます。</translation>
    </message>
    <message>
        <source>Not kept: “%1” prints it for each request.</source>
        <translation>保管されません: 要求のたびに「%1」が出力します。</translation>
    </message>
    <message>
        <source>Not kept: “%1” prints it, and it counts for %2.</source>
        <translation>保管されません: 「%1」が出力し、%2 の間有効です。</translation>
    </message>
    <message>
        <source>The encrypted file is open.</source>
        <translation>暗号化ファイルは開いています。</translation>
    </message>
    <message>
        <source>The encrypted file is locked: what is in it works after it is unlocked.</source>
        <translation>暗号化ファイルはロックされています。中のものはロックを解除すると使えます。</translation>
    </message>
    <message>
        <source>Secrets are kept in the desktop's keyring.</source>
        <translation>シークレットはデスクトップのキーリングに保管されます。</translation>
    </message>
    <message>
        <source>Secrets go into an encrypted file of Vitrine's instead.</source>
        <translation>シークレットは代わりに Vitrine の暗号化ファイルに入ります。</translation>
    </message>
    <message>
        <source>To %1 as %2.</source>
        <translation>%1 へ %2 として。</translation>
    </message>
    <message>
        <source>%1 only.</source>
        <translation>%1 のみ。</translation>
    </message>
    <message>
        <source>Paths: %1.</source>
        <translation>パス: %1。</translation>
    </message>
    <message>
        <source>At most %L1 requests and %2 a session.</source>
        <translation>セッションごとに要求は最大 %L1 件、%2 まで。</translation>
    </message>
    <message>
        <source>At most %L1 requests a session.</source>
        <translation>セッションごとに要求は最大 %L1 件。</translation>
    </message>
    <message>
        <source>At most %1 a session.</source>
        <translation>セッションごとに最大 %1。</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>動作中</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>アイドル</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>アーカイブ済み</translation>
    </message>
    <message>
        <source>The machine was lost</source>
        <translation>マシンが失われました</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>Starts the machine</source>
        <translation>マシンを起動中</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Saves and stops</source>
        <translation>保存して停止中</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Goes on where it was</source>
        <translation>元の続きから</translation>
    </message>
    <message>
        <source>Workspace kept</source>
        <translation>ワークスペースは残っています</translation>
    </message>
    <message>
        <source>The agent waits for your answer</source>
        <translation>エージェントが回答を待っています</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>%1に期限切れ</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>作業中</translation>
    </message>
    <message>
        <source>Nothing runs</source>
        <translation>何も動いていません</translation>
    </message>
    <message>
        <source>Is suspended %1</source>
        <translation>%1に一時停止</translation>
    </message>
    <message>
        <source>Stops %1</source>
        <translation>%1に停止</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>ディスクがいっぱい</translation>
    </message>
    <message>
        <source>This computer's disk is full</source>
        <translation>このコンピューターのディスクがいっぱいです</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>回答が必要</translation>
    </message>
    <message>
        <source>Asks about an SSH host's key</source>
        <translation>SSH ホストの鍵について尋ねています</translation>
    </message>
    <message>
        <source>Agent lost</source>
        <translation>エージェント喪失</translation>
    </message>
    <message>
        <source>Agent connection lost</source>
        <translation>エージェントとの接続が失われました</translation>
    </message>
    <message>
        <source>agent %1</source>
        <translation>エージェント %1</translation>
    </message>
    <message>
        <source>Suspended %1</source>
        <translation>%1に一時停止</translation>
    </message>
    <message>
        <source>Stopped %1</source>
        <translation>%1に停止</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>Free space of its workspace (its machine starts for it)</source>
        <translation>ワークスペースの空き (そのためにマシンが起動します)</translation>
    </message>
    <message>
        <source>Free space of its workspace</source>
        <translation>ワークスペースの空き</translation>
    </message>
    <message>
        <source>1 automatic checkpoint</source>
        <translation>自動チェックポイント 1 個</translation>
    </message>
    <message>
        <source>%1 automatic checkpoints</source>
        <translation>自動チェックポイント %1 個</translation>
    </message>
    <message>
        <source>In the trash; goes for good</source>
        <translation>ゴミ箱の中、完全に消えます</translation>
    </message>
    <message>
        <source>Template that no agent uses</source>
        <translation>どのエージェントも使わないテンプレート</translation>
    </message>
    <message>
        <source>Held by the checkpoint “%1”</source>
        <translation>チェックポイント「%1」が保持</translation>
    </message>
    <message>
        <source>workspaces and checkpoints %1</source>
        <translation>ワークスペースとチェックポイント %1</translation>
    </message>
    <message>
        <source>records %1</source>
        <translation>記録 %1</translation>
    </message>
    <message>
        <source>suspended machines %1</source>
        <translation>一時停止中のマシン %1</translation>
    </message>
    <message>
        <source>trash %1</source>
        <translation>ゴミ箱 %1</translation>
    </message>
    <message>
        <source>templates %1</source>
        <translation>テンプレート %1</translation>
    </message>
    <message>
        <source>images %1</source>
        <translation>イメージ %1</translation>
    </message>
    <message>
        <source>lists and logs %1</source>
        <translation>一覧とログ %1</translation>
    </message>
    <message>
        <source>%1 in all, %2 free: %3.</source>
        <translation>合計 %1、空き %2: %3。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1, %2 in all, workspace %3, checkpoints %4, records %5</source>
        <translation>%1、合計 %2、ワークスペース %3、チェックポイント %4、記録 %5</translation>
    </message>
    <message>
        <source>Deleted session</source>
        <translation>削除されたセッション</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Gone for good</source>
        <translation>完全に消える時</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1、期限切れ</translation>
    </message>
    <message>
        <source>%1, %2, deleted %3, gone for good %4</source>
        <translation>%1、%2、削除 %3、完全に消えるのは %4</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>%1 実行中</translation>
    </message>
    <message>
        <source>exit 0</source>
        <translation>終了 0</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>シグナル %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>終了 %1</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>時間切れ</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>no exit seen</source>
        <translation>終了を確認できず</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>tests run</source>
        <translation>テスト実行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>%1 tests passed</source>
        <translation>%1 個のテストが成功</translation>
    </message>
    <message>
        <source>tests passed</source>
        <translation>テスト成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>%1 tests failed</source>
        <translation>%1 個のテストが失敗</translation>
    </message>
    <message>
        <source>tests failed</source>
        <translation>テスト失敗</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
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
        <translation>1 個のファイル</translation>
    </message>
    <message>
        <source>%n files</source>
        <translation>%n 個のファイル</translation>
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
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ミリ秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>%1 seconds ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1 秒後</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1 分後</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>%1 時間後</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>%1 日後</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>Before a prompt</source>
        <translation>プロンプトの前</translation>
    </message>
    <message>
        <source>Before a test run</source>
        <translation>テスト実行の前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>復元の前</translation>
    </message>
    <message>
        <source>goes when newer ones come</source>
        <translation>新しいものができると消えます</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>as after a power cut</source>
        <translation>停電後と同じ状態</translation>
    </message>
    <message>
        <source>“%1” of %2</source>
        <translation>%2 の「%1」</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>リンクを開く</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Keep closed</source>
        <translation>開かない</translation>
    </message>
    <message>
        <source>About Vitrine</source>
        <translation>Vitrine について</translation>
    </message>
    <message>
        <source>A desktop workbench for coding-agent sessions, each in a small virtual machine of its own.</source>
        <translation>コーディングエージェントのセッションのためのデスクトップ作業台。セッションごとに小さな仮想マシンがあります。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>GNU 一般公衆利用許諾契約書バージョン 3 以降によるフリーソフトウェア。無保証です。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Version %1. Everything is kept in %2.</source>
        <translation>バージョン %1。すべては %2 に保管されます。</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>セッション(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>W&amp;orkspace</source>
        <translation>ワークスペース(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>ウィンドウ(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Another value for %1</source>
        <translation>%1 の別の値</translation>
    </message>
    <message>
        <source>Add a secret</source>
        <translation>シークレットを追加</translation>
    </message>
    <message>
        <source>What it was given to stays. The old value is gone then.</source>
        <translation>渡した先はそのままです。古い値はなくなります。</translation>
    </message>
    <message>
        <source>Sessions use it without seeing it: Vitrine puts it into the requests that you allow. Nothing uses it until it is given to an agent.</source>
        <translation>セッションは見ることなく使います。許可した要求に Vitrine が入れます。エージェントに渡すまで、何も使いません。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>It is not shown, now or later.</source>
        <translation>今もこれからも表示されません。</translation>
    </message>
    <message>
        <source>Command, a line for sh on this computer</source>
        <translation>コマンド、このコンピューターの sh 用の 1 行</translation>
    </message>
    <message>
        <source>Seconds that a printed value counts</source>
        <translation>出力された値の有効秒数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The secret has no value yet. Type or paste it.</source>
        <translation>シークレットにまだ値がありません。入力するか貼り付けてください。</translation>
    </message>
    <message>
        <source>HTTP, port 8080</source>
        <translation>HTTP、ポート 8080</translation>
    </message>
    <message>
        <source>AG-UI, port 8080</source>
        <translation>AG-UI、ポート 8080</translation>
    </message>
    <message>
        <source>MCP, port 8000</source>
        <translation>MCP、ポート 8000</translation>
    </message>
    <message>
        <source>A2A, port 9000</source>
        <translation>A2A、ポート 9000</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Keep its memory on the disk, so that what runs goes on later</source>
        <translation>メモリーをディスクに残し、動いているものを後で続ける</translation>
    </message>
    <message>
        <source>A letter, then letters, digits or _. It cannot be changed later.</source>
        <translation>英字で始め、続けて英数字か _。後で変えられません。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>イメージ</translation>
    </message>
    <message>
        <source>The image's own</source>
        <translation>イメージのもの</translation>
    </message>
    <message>
        <source>Start command</source>
        <translation>起動コマンド</translation>
    </message>
    <message>
        <source>The line that starts the agent in the machine, for sh.</source>
        <translation>マシンでエージェントを起動する、sh 用の 1 行。</translation>
    </message>
    <message>
        <source>It serves</source>
        <translation>提供するもの</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>One variable a line. No keys and tokens: those belong into secrets, which stay outside.</source>
        <translation>1 行に変数 1 つ。鍵やトークンは書かないでください。それらは外にとどまるシークレットに入れます。</translation>
    </message>
    <message>
        <source>Workspace at</source>
        <translation>ワークスペースの場所</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>マシン</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリー</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>How large it may grow. What is empty takes no room on this computer.</source>
        <translation>どこまで大きくなれるか。空の部分はこのコンピューターの場所を取りません。</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>寿命</translation>
    </message>
    <message>
        <source>Idle for at most</source>
        <translation>アイドル時間の上限</translation>
    </message>
    <message>
        <source>A machine in which nothing runs stops after it.</source>
        <translation>何も動いていないマシンはこの時間の後に停止します。</translation>
    </message>
    <message>
        <source>Lives for at most</source>
        <translation>動作時間の上限</translation>
    </message>
    <message>
        <source>A machine stops after it in any case. The workspace stays.</source>
        <translation>マシンはこの時間の後に必ず停止します。ワークスペースは残ります。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message numerus="yes">
        <source>Variables with line breaks are kept as they are: %n.</source>
        <translation>
            <numerusform>改行を含む変数はそのまま残ります: %n 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 of the environment is no variable. Write it as NAME=value.</source>
        <translation>環境の %1 行目は変数ではありません。NAME=value の形で書いてください。</translation>
    </message>
    <message>
        <source>The environment names %1 twice. Leave one of them out.</source>
        <translation>環境に %1 が 2 回あります。一方を省いてください。</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>新しいエージェント</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1、バージョン %2</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>変更を破棄しますか?</translation>
    </message>
    <message>
        <source>The new agent was not made yet.</source>
        <translation>新しいエージェントはまだ作られていません。</translation>
    </message>
    <message>
        <source>The changes to %1 were not saved.</source>
        <translation>%1 への変更は保存されていません。</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>編集を続ける</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Delete the agent %1?</source>
        <translation>エージェント %1 を削除しますか?</translation>
    </message>
    <message>
        <source>Its definition goes, with all versions. Sessions of it have to be deleted before.</source>
        <translation>定義が全バージョンとともに消えます。そのセッションは先に削除しておく必要があります。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Version %1, newest</source>
        <translation>バージョン %1、最新</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>New sessions get the newest version, made %1. For those that are there you choose when you save.</source>
        <translation>新しいセッションは最新のバージョン（%1に作成）を使います。既存のセッションについては保存時に選べます。</translation>
    </message>
    <message>
        <source>What the machines of its sessions are made of, and how its agent is started.</source>
        <translation>セッションのマシンの構成と、エージェントの起動方法。</translation>
    </message>
    <message>
        <source>Save as version %1</source>
        <translation>バージョン %1 として保存</translation>
    </message>
    <message>
        <source>Create agent</source>
        <translation>エージェントを作成</translation>
    </message>
    <message>
        <source>Allow for this session</source>
        <translation>このセッションで許可</translation>
    </message>
    <message>
        <source>Add the rule %1 to this session</source>
        <translation>ルール %1 をこのセッションに追加</translation>
    </message>
    <message>
        <source>Other ways to allow it</source>
        <translation>ほかの許可方法</translation>
    </message>
    <message>
        <source>Answer of the agent</source>
        <translation>エージェントの回答</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>回答をコピー</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>ファイルに保存…</translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <translation>%1、%2 の前</translation>
    </message>
    <message>
        <source>%1, at start</source>
        <translation>%1、起動時</translation>
    </message>
    <message>
        <source>%1, after a prompt</source>
        <translation>%1、プロンプトの後</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1、%2、%3、%4</translation>
    </message>
    <message>
        <source>Show the output</source>
        <translation>出力を表示</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>もう一度実行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Hide the output</source>
        <translation>出力を隠す</translation>
    </message>
    <message>
        <source>The last %L1 lines of %2 are shown.</source>
        <translation>%2 のうち最後の %L1 行を表示しています。</translation>
    </message>
    <message>
        <source>The last %L1 lines are shown.</source>
        <translation>最後の %L1 行を表示しています。</translation>
    </message>
    <message>
        <source>%1 in the middle were not kept.</source>
        <translation>途中の %1 は保存されませんでした。</translation>
    </message>
    <message>
        <source>Waits for the machine to start.</source>
        <translation>マシンの起動を待っています。</translation>
    </message>
    <message>
        <source>Stopped after %1, its time limit.</source>
        <translation>時間制限の %1 で停止しました。</translation>
    </message>
    <message>
        <source>No output.</source>
        <translation>出力なし。</translation>
    </message>
    <message>
        <source>New output</source>
        <translation>新しい出力</translation>
    </message>
    <message>
        <source>Commands and their output</source>
        <translation>コマンドとその出力</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>%1, added</source>
        <translation>%1、追加</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1、削除</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1、変更</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Files have changed. Compare again</source>
        <translation>ファイルが変わりました。もう一度比較</translation>
    </message>
    <message>
        <source>Compare this state</source>
        <translation>この状態を</translation>
    </message>
    <message>
        <source>with this state</source>
        <translation>この状態と比較</translation>
    </message>
    <message>
        <source>with</source>
        <translation>と</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>変更されたファイル</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>もう一度比較</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>変更点</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>No session selected</source>
        <translation>セッションが選ばれていません</translation>
    </message>
    <message>
        <source>Select one to see what changed in its workspace.</source>
        <translation>選ぶと、ワークスペースの変更点が見られます。</translation>
    </message>
    <message>
        <source>Nothing to compare with yet</source>
        <translation>まだ比較するものがありません</translation>
    </message>
    <message>
        <source>A checkpoint is taken before each prompt and each test run; from then on what changed is shown here.</source>
        <translation>プロンプトとテスト実行のたびに、その前にチェックポイントが作られます。それ以降の変更がここに表示されます。</translation>
    </message>
    <message>
        <source>The states cannot be compared</source>
        <translation>2つの状態を比較できません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Twice the same state</source>
        <translation>同じ状態が 2 つ</translation>
    </message>
    <message>
        <source>Choose two that differ.</source>
        <translation>違うものを 2 つ選んでください。</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Both states have the same files.</source>
        <translation>どちらの状態もファイルは同じです。</translation>
    </message>
    <message>
        <source>More than %1 files; the first are shown</source>
        <translation>%1 個を超えるファイルがあります。最初のものを表示しています</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 個のファイル</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Show the files as they were</source>
        <translation>当時のファイルを表示</translation>
    </message>
    <message>
        <source>Make the workspace what it was before this prompt</source>
        <translation>ワークスペースをこのプロンプトの前の状態に戻す</translation>
    </message>
    <message>
        <source>Checkpoint before this prompt, %1</source>
        <translation>このプロンプトの前のチェックポイント、%1</translation>
    </message>
    <message>
        <source>Restore the checkpoint before this prompt, %1</source>
        <translation>このプロンプトの前のチェックポイントを復元、%1</translation>
    </message>
    <message>
        <source>the workspace as it is</source>
        <translation>今のワークスペース</translation>
    </message>
    <message>
        <source>Now, the workspace as it is</source>
        <translation>現在、今のワークスペース</translation>
    </message>
    <message>
        <source>%1, its files are shown</source>
        <translation>%1、ファイルを表示中</translation>
    </message>
    <message>
        <source>Checkpoint now</source>
        <translation>今すぐチェックポイント</translation>
    </message>
    <message>
        <source>Checkpoint…</source>
        <translation>チェックポイント…</translation>
    </message>
    <message>
        <source>Go to checkpoints</source>
        <translation>チェックポイントへ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Select one to see what its workspace was.</source>
        <translation>選ぶと、ワークスペースの以前の状態が見られます。</translation>
    </message>
    <message>
        <source>The checkpoints cannot be listed</source>
        <translation>チェックポイントを一覧できません</translation>
    </message>
    <message>
        <source>No checkpoints yet</source>
        <translation>チェックポイントはまだありません</translation>
    </message>
    <message>
        <source>One is taken before each prompt and each test run, and whenever you ask for it.</source>
        <translation>プロンプトとテスト実行のたびに前もって、また求めるたびに作られます。</translation>
    </message>
    <message>
        <source>%1, together %2</source>
        <translation>%1、合計 %2</translation>
    </message>
    <message>
        <source>Keeps the workspace as it is now, until you delete it. Nothing is stopped.</source>
        <translation>今のワークスペースを、削除するまで残します。何も停止しません。</translation>
    </message>
    <message>
        <source>For example Before refactor</source>
        <translation>例: リファクタリングの前</translation>
    </message>
    <message>
        <source>Take checkpoint</source>
        <translation>チェックポイントを作る</translation>
    </message>
    <message>
        <source>The workspace becomes what it was then. Its present state becomes a checkpoint first, so nothing is lost.</source>
        <translation>ワークスペースは当時の状態になります。今の状態が先にチェックポイントになるので、何も失われません。</translation>
    </message>
    <message>
        <source>The session is running and will be stopped in order.</source>
        <translation>セッションは動作中で、順序よく停止されます。</translation>
    </message>
    <message>
        <source>The session is suspended; what ran in it does not go on.</source>
        <translation>セッションは一時停止中です。動いていたものは続きません。</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>%1 を復元しますか?</translation>
    </message>
    <message>
        <source>Fork into a new session</source>
        <translation>新しいセッションに分岐</translation>
    </message>
    <message>
        <source>A new session begins with the files of %1. Nothing is copied, and this session stays as it is.</source>
        <translation>新しいセッションが %1 のファイルで始まります。何もコピーされず、このセッションはそのままです。</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>分岐</translation>
    </message>
    <message>
        <source>%1, fork</source>
        <translation>%1、分岐</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 を削除しますか?</translation>
    </message>
    <message>
        <source>This state of the workspace goes, with %1 on this computer's disk. The workspace, other checkpoints and forks keep all they have. This cannot be undone.</source>
        <translation>ワークスペースのこの状態は、このコンピューターのディスクの %1 とともになくなります。ワークスペース、ほかのチェックポイント、分岐はすべて残ります。元に戻せません。</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>ファイルを表示</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>復元…</translation>
    </message>
    <message>
        <source>Fork into a new session…</source>
        <translation>新しいセッションに分岐…</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 とほか %2</translation>
    </message>
    <message>
        <source>One machine is running</source>
        <translation>1 台のマシンが動作中です</translation>
    </message>
    <message>
        <source>%1 machines are running</source>
        <translation>%1 台のマシンが動作中です</translation>
    </message>
    <message>
        <source>Stopped machines lose nothing in their workspaces; their agents get 15 seconds to finish. Machines that keep running go on without a window until you open Vitrine again.</source>
        <translation>停止したマシンのワークスペースは何も失いません。エージェントには 15 秒の猶予があります。動き続けるマシンは、Vitrine をまた開くまでウィンドウなしで続きます。</translation>
    </message>
    <message>
        <source>Do this every time</source>
        <translation>毎回こうする</translation>
    </message>
    <message>
        <source>Keep running in the background</source>
        <translation>バックグラウンドで動かし続ける</translation>
    </message>
    <message>
        <source>Stop them</source>
        <translation>停止する</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Code, %1</source>
        <translation>コード、%1</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Earlier commands</source>
        <translation>以前のコマンド</translation>
    </message>
    <message>
        <source>Select a session to run commands</source>
        <translation>コマンドを実行するにはセッションを選んでください</translation>
    </message>
    <message>
        <source>Command in %1, resumes the session</source>
        <translation>%1 でのコマンド。セッションを再開します</translation>
    </message>
    <message>
        <source>Command in %1</source>
        <translation>%1 でのコマンド</translation>
    </message>
    <message>
        <source>Resumes the session, then runs the command (Enter)</source>
        <translation>セッションを再開してからコマンドを実行します (Enter)</translation>
    </message>
    <message>
        <source>Runs the command (Enter)</source>
        <translation>コマンドを実行します (Enter)</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>制限 %1</translation>
    </message>
    <message>
        <source>A command that runs longer is stopped.</source>
        <translation>これより長くかかるコマンドは停止されます。</translation>
    </message>
    <message>
        <source>Do something, or go to a session</source>
        <translation>操作を行うか、セッションへ移動</translation>
    </message>
    <message>
        <source>Command bar</source>
        <translation>コマンドバー</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>一致するもの</translation>
    </message>
    <message>
        <source>session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>Copy output</source>
        <translation>出力をコピー</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>テキストとして表示</translation>
    </message>
    <message>
        <source>Save output…</source>
        <translation>出力を保存…</translation>
    </message>
    <message>
        <source>Edit command</source>
        <translation>コマンドを編集</translation>
    </message>
    <message>
        <source>Save output</source>
        <translation>出力を保存</translation>
    </message>
    <message>
        <source>Could not copy the output. It is larger than 8 MB; save it to a file.</source>
        <translation>出力をコピーできませんでした。8 MB を超えています。ファイルに保存してください。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>The output shows an address at %1. Open it in the browser?</source>
        <translation>出力に %1 のアドレスがあります。ブラウザーで開きますか?</translation>
    </message>
    <message>
        <source>Time limit of commands</source>
        <translation>コマンドの時間制限</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>通常の文字の大きさ</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>すべて折りたたむ</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>出力内を検索</translation>
    </message>
    <message>
        <source>New shell</source>
        <translation>新しいシェル</translation>
    </message>
    <message>
        <source>Attach to a shell…</source>
        <translation>シェルに接続…</translation>
    </message>
    <message>
        <source>Detach the shell, and let it run</source>
        <translation>シェルを切り離して動かし続ける</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>コマンドを入力</translation>
    </message>
    <message>
        <source>Stop the newest command</source>
        <translation>最新のコマンドを停止</translation>
    </message>
    <message>
        <source>No commands yet</source>
        <translation>コマンドはまだありません</translation>
    </message>
    <message>
        <source>Each one is kept here with its output and exit code.</source>
        <translation>出力と終了コードとともにここに残ります。</translation>
    </message>
    <message>
        <source>Select one to see what ran in it.</source>
        <translation>選ぶと、実行されたものが見られます。</translation>
    </message>
    <message>
        <source>The file has changed since it was compared, and was left alone. Look at it again.</source>
        <translation>比較の後でファイルが変わったため、手を付けませんでした。もう一度見てください。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>この変更を元に戻す</translation>
    </message>
    <message>
        <source>Restore file</source>
        <translation>ファイルを復元</translation>
    </message>
    <message>
        <source>Gives the lines at hand back what they were before</source>
        <translation>この行を以前の内容に戻します</translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <translation>%1 を %2 と比較</translation>
    </message>
    <message>
        <source>The lines are the same</source>
        <translation>行は同じです</translation>
    </message>
    <message>
        <source>What differs is the file's mode or owner.</source>
        <translation>違うのはファイルの権限か所有者です。</translation>
    </message>
    <message>
        <source>Not a text</source>
        <translation>テキストではありません</translation>
    </message>
    <message>
        <source>It was %1, and is %2.</source>
        <translation>%1 から %2 になりました。</translation>
    </message>
    <message>
        <source>A large file</source>
        <translation>大きなファイル</translation>
    </message>
    <message>
        <source>%1. Comparing its lines takes a while.</source>
        <translation>%1。行の比較には少しかかります。</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>それでも表示</translation>
    </message>
    <message>
        <source>The file cannot be compared</source>
        <translation>ファイルを比較できません</translation>
    </message>
    <message>
        <source>Files are changed by the session's machine: resume the session first.</source>
        <translation>ファイルはセッションのマシンが変更します。先にセッションを再開してください。</translation>
    </message>
    <message>
        <source>Gives the file back what it was then</source>
        <translation>ファイルを当時の内容に戻します</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Interrupt the agent</source>
        <translation>エージェントを中断</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Remove the pasted text</source>
        <translation>貼り付けたテキストを取り除く</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>順番待ちに入れる</translation>
    </message>
    <message>
        <source>Resume and send</source>
        <translation>再開して送信</translation>
    </message>
    <message>
        <source>Sent when the agent is done (Enter)</source>
        <translation>エージェントが終わると送信されます (Enter)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>送信 (Enter)</translation>
    </message>
    <message>
        <source>Pasted text, %1, %2</source>
        <translation>貼り付けたテキスト、%1、%2</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>ホストとポート</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>要求元</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Lines %1 to %2</source>
        <translation>%1 から %2 行目</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>追加: %1</translation>
    </message>
    <message>
        <source>deleted: %1</source>
        <translation>削除: %1</translation>
    </message>
    <message>
        <source>Changed lines</source>
        <translation>変更された行</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度見る</translation>
    </message>
    <message>
        <source>Can be given back</source>
        <translation>回収できるもの</translation>
    </message>
    <message>
        <source>There is nothing to give back.</source>
        <translation>回収できるものはありません。</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>ゴミ箱</translation>
    </message>
    <message>
        <source>The trash is empty. Deleted sessions lie here for seven days.</source>
        <translation>ゴミ箱は空です。削除されたセッションはここに 7 日間残ります。</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>There are no sessions.</source>
        <translation>セッションはありません。</translation>
    </message>
    <message>
        <source>Reclaim</source>
        <translation>回収</translation>
    </message>
    <message>
        <source>Delete now…</source>
        <translation>今すぐ削除…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>ゴミ箱を空にする…</translation>
    </message>
    <message>
        <source>Reclaim %1…</source>
        <translation>%1 を回収…</translation>
    </message>
    <message>
        <source>Restore under another id</source>
        <translation>別の ID で復元</translation>
    </message>
    <message>
        <source>Another session has its id by now. Letters, digits, “-” and “_”.</source>
        <translation>その ID は今は別のセッションのものです。英数字、「-」、「_」。</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>例: %1</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>「%1」を完全に削除しますか?</translation>
    </message>
    <message>
        <source>Its workspace, checkpoints and records (%1) go now. This cannot be undone.</source>
        <translation>ワークスペース、チェックポイント、記録 (%1) が今消えます。元に戻せません。</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>今すぐ削除</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>ゴミ箱を空にしますか?</translation>
    </message>
    <message>
        <source>One deleted session goes for good. This cannot be undone.</source>
        <translation>削除されたセッション 1 個が完全に消えます。元に戻せません。</translation>
    </message>
    <message>
        <source>%1 deleted sessions go for good. This cannot be undone.</source>
        <translation>削除されたセッション %1 個が完全に消えます。元に戻せません。</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>ゴミ箱を空にする</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 個</translation>
    </message>
    <message>
        <source>Reclaim %1?</source>
        <translation>%1 を回収しますか?</translation>
    </message>
    <message>
        <source>What is deleted for it cannot be brought back. %1.</source>
        <translation>そのために削除されるものは取り戻せません。%1。</translation>
    </message>
    <message>
        <source>Gives room back…</source>
        <translation>空きを回収中…</translation>
    </message>
    <message>
        <source>%1 came back.</source>
        <translation>%1 を回収しました。</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown としてコピー</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>確認項目</translation>
    </message>
    <message>
        <source>1 check passes</source>
        <translation>1 項目が合格</translation>
    </message>
    <message>
        <source>%1 checks pass</source>
        <translation>%1 項目が合格</translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>注意 1 件</translation>
    </message>
    <message>
        <source>%1 notices</source>
        <translation>注意 %1 件</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>問題 1 件</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>問題 %1 件</translation>
    </message>
    <message>
        <source>%1. Checked at %2.</source>
        <translation>%1。%2 に確認。</translation>
    </message>
    <message>
        <source>Doctor: 1 problem</source>
        <translation>診断: 問題 1 件</translation>
    </message>
    <message>
        <source>Doctor: %1 problems</source>
        <translation>診断: 問題 %1 件</translation>
    </message>
    <message>
        <source>Doctor: %1 of %2</source>
        <translation>診断: %2 中 %1</translation>
    </message>
    <message>
        <source>Cannot make a temporary folder. Use Save to… instead.</source>
        <translation>一時フォルダーを作れません。代わりに「保存先を選ぶ…」を使ってください。</translation>
    </message>
    <message>
        <source>Cannot drag this out: %1 Use Save to… instead.</source>
        <translation>これは外へドラッグできません: %1 代わりに「保存先を選ぶ…」を使ってください。</translation>
    </message>
    <message>
        <source>It has %1. Files of up to %2 can be edited here. Open it in your editor instead.</source>
        <translation>大きさは %1 です。ここで編集できるファイルは %2 までです。代わりにエディターで開いてください。</translation>
    </message>
    <message>
        <source>It is no text, and cannot be edited here.</source>
        <translation>テキストではないので、ここでは編集できません。</translation>
    </message>
    <message>
        <source>It has characters that an edited text would not keep.</source>
        <translation>編集したテキストでは保てない文字があります。</translation>
    </message>
    <message>
        <source>It has lines of more than %1 characters. Open it in your editor instead.</source>
        <translation>%1 文字を超える行があります。代わりにエディターで開いてください。</translation>
    </message>
    <message>
        <source>Some of its bytes are no text, and would be lost.</source>
        <translation>一部のバイトはテキストではなく、失われてしまいます。</translation>
    </message>
    <message>
        <source>Line %1 has “%2”, which the file's encoding, Latin-1, does not have. Remove it, then save.</source>
        <translation>%1 行目の「%2」は、ファイルのエンコーディング Latin-1 にありません。取り除いてから保存してください。</translation>
    </message>
    <message>
        <source>mixed line endings</source>
        <translation>改行コードが混在</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>ファイルのテキスト</translation>
    </message>
    <message>
        <source>Open in editor…</source>
        <translation>エディターで開く…</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>エディターで開く</translation>
    </message>
    <message>
        <source>Open “%1” in an editor</source>
        <translation>「%1」をエディターで開く</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1をコピー</translation>
    </message>
    <message>
        <source>Switch on, port %1</source>
        <translation>有効にする、ポート %1</translation>
    </message>
    <message>
        <source>You have no SSH key, and nobody gets in without one. Make one first: ssh-keygen</source>
        <translation>SSH 鍵がありません。鍵なしでは誰も入れません。先に作ってください: ssh-keygen</translation>
    </message>
    <message>
        <source>line for ssh</source>
        <translation>ssh 用の行</translation>
    </message>
    <message>
        <source>Add this line</source>
        <translation>この行を追加</translation>
    </message>
    <message>
        <source>No editor was found that Vitrine knows how to start: Visual Studio Code, Zed and JetBrains Gateway are looked for on PATH. Any program that opens folders over SSH can do it:</source>
        <translation>Vitrine が起動できるエディターが見つかりません。PATH にある Visual Studio Code、Zed、JetBrains Gateway を探します。SSH でフォルダーを開けるプログラムなら何でも使えます:</translation>
    </message>
    <message>
        <source>For a terminal, and any other program:</source>
        <translation>ターミナルやその他のプログラムでは:</translation>
    </message>
    <message>
        <source>command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>entry for ssh</source>
        <translation>ssh 用の項目</translation>
    </message>
    <message>
        <source>The session's files are in %1.</source>
        <translation>セッションのファイルは %1 にあります。</translation>
    </message>
    <message>
        <source>Editors come in at %1, with your own SSH keys.</source>
        <translation>エディターは %1 から、あなたの SSH 鍵で入ります。</translation>
    </message>
    <message>
        <source>Editors reach sessions over SSH. That is switched off. Switched on, a port of this computer alone (127.0.0.1) lets in whoever has one of your SSH keys, until you switch it off in the settings.</source>
        <translation>エディターは SSH でセッションに届きます。今は無効です。有効にすると、このコンピューターだけのポート (127.0.0.1) が、設定で無効にするまで、あなたの SSH 鍵を持つ人を通します。</translation>
    </message>
    <message>
        <source>Your ssh has to know the session: put the entry below into %1.</source>
        <translation>ssh がセッションを知る必要があります。下の項目を %1 に入れてください。</translation>
    </message>
    <message>
        <source>Your ssh does not know the sessions yet. It does with one line at the top of %1:</source>
        <translation>ssh はまだセッションを知りません。%1 の先頭に 1 行加えると知ります:</translation>
    </message>
    <message>
        <source>Cannot start %1. Is its program still there?</source>
        <translation>%1 を開始できません。プログラムはまだありますか?</translation>
    </message>
    <message>
        <source>Restart agent</source>
        <translation>エージェントを再起動</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>もう一度尋ねる</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>エラーの詳細</translation>
    </message>
    <message>
        <source>Puts this prompt into the message field</source>
        <translation>このプロンプトをメッセージ欄に入れます</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 ステップ</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 ステップ</translation>
    </message>
    <message>
        <source>Waits for the agent</source>
        <translation>エージェントを待っています</translation>
    </message>
    <message>
        <source>Waits for the machine to start</source>
        <translation>マシンの起動を待っています</translation>
    </message>
    <message>
        <source>Working, %1%2</source>
        <translation>作業中、%1%2</translation>
    </message>
    <message>
        <source>Done at %1. %2%3</source>
        <translation>%1 に完了。%2%3</translation>
    </message>
    <message>
        <source>Interrupted at %1, after %2%3</source>
        <translation>%1 に中断、%2 経過%3</translation>
    </message>
    <message>
        <source>The agent failed. Send the prompt again, or restart the agent.</source>
        <translation>エージェントが失敗しました。プロンプトを送り直すか、エージェントを再起動してください。</translation>
    </message>
    <message>
        <source>The machine ended before the answer did. What came is kept; send the prompt again.</source>
        <translation>回答の前にマシンが終了しました。届いたものは残っています。プロンプトを送り直してください。</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>詳細を隠す</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Show what this prompt changed</source>
        <translation>このプロンプトの変更を表示</translation>
    </message>
    <message>
        <source>More than %L1 files changed</source>
        <translation>%L1 個を超えるファイルが変更されました</translation>
    </message>
    <message>
        <source>No files changed</source>
        <translation>変更されたファイルはありません</translation>
    </message>
    <message>
        <source>1 file changed</source>
        <translation>1 個のファイルが変更されました</translation>
    </message>
    <message>
        <source>%L1 files changed</source>
        <translation>%L1 個のファイルが変更されました</translation>
    </message>
    <message>
        <source>%1 by this prompt</source>
        <translation>このプロンプトにより%1</translation>
    </message>
    <message>
        <source>What the system said</source>
        <translation>システムのメッセージ</translation>
    </message>
    <message>
        <source>1 checkpoint</source>
        <translation>チェックポイント 1 個</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoints</source>
        <translation>
            <numerusform>チェックポイント %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>1 command</source>
        <translation>コマンド 1 個</translation>
    </message>
    <message numerus="yes">
        <source>%n commands</source>
        <translation>
            <numerusform>コマンド %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>1 prompt</source>
        <translation>プロンプト 1 個</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>プロンプト %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Import session…</source>
        <translation>セッションをインポート…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Take changes back…</source>
        <translation>変更を持ち帰る…</translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation>「%1」を作成中</translation>
    </message>
    <message>
        <source>%1 changed or went away meanwhile, and are not in the session.</source>
        <translation>%1 はその間に変わったかなくなり、セッションに入っていません。</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>セッションをエクスポート</translation>
    </message>
    <message>
        <source>Sessions (*.tar.zst)</source>
        <translation>セッション (*.tar.zst)</translation>
    </message>
    <message>
        <source>Exporting “%1”</source>
        <translation>「%1」をエクスポート中</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The session is in a file</source>
        <translation>セッションをファイルに入れました</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1、%2: %3</translation>
    </message>
    <message>
        <source>Whoever has the file can read all of it.</source>
        <translation>ファイルを持つ人は誰でも全部を読めます。</translation>
    </message>
    <message>
        <source>Import session</source>
        <translation>セッションをインポート</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Importing a session</source>
        <translation>セッションをインポート中</translation>
    </message>
    <message>
        <source>The session is here</source>
        <translation>セッションが入りました</translation>
    </message>
    <message>
        <source>%1: %2 of workspace, %3</source>
        <translation>%1: ワークスペース %2、%3</translation>
    </message>
    <message>
        <source>There is no text editor with a window on this computer. Install one, Kate for example, then try again.</source>
        <translation>このコンピューターにウィンドウのあるテキストエディターがありません。Kate などをインストールしてやり直してください。</translation>
    </message>
    <message>
        <source>%1 cannot be opened in an editor. %2</source>
        <translation>%1 をエディターで開けません。%2</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>ファイルではありません。</translation>
    </message>
    <message>
        <source>It is too large. Use Save to… instead.</source>
        <translation>大きすぎます。代わりに「保存先を選ぶ…」を使ってください。</translation>
    </message>
    <message>
        <source>A copy on this computer cannot be written.</source>
        <translation>このコンピューターにコピーを書けません。</translation>
    </message>
    <message>
        <source>%1 was not written back: it is too large now.</source>
        <translation>%1 は書き戻されませんでした。今は大きすぎます。</translation>
    </message>
    <message>
        <source>%1 is to be written back.</source>
        <translation>%1 を書き戻そうとしています。</translation>
    </message>
    <message>
        <source>%1 was not written back. %2 Save it in the editor once more to try again.</source>
        <translation>%1 は書き戻されませんでした。%2 やり直すには、エディターでもう一度保存してください。</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile</source>
        <translation>%1 はその間に変更されました</translation>
    </message>
    <message>
        <source>Somebody changed or removed it in the machine after it was opened in the editor. Nothing was written back; the editor has yours.</source>
        <translation>エディターで開いた後、マシンの中で変更または削除されました。何も書き戻されていません。編集した内容はエディターにあります。</translation>
    </message>
    <message>
        <source>Leave the machine's</source>
        <translation>マシンのものを残す</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>上書き</translation>
    </message>
    <message>
        <source>was ended by signal %1 after %2</source>
        <translation>%2 後にシグナル %1 で終了させられました</translation>
    </message>
    <message>
        <source>ended with exit code %1 after %2</source>
        <translation>%2 後に終了コード %1 で終わりました</translation>
    </message>
    <message>
        <source>was stopped after %1, its time limit</source>
        <translation>時間制限の %1 で停止されました</translation>
    </message>
    <message>
        <source>was stopped after %1</source>
        <translation>%1 で停止されました</translation>
    </message>
    <message>
        <source>was lost with its machine; no exit was seen</source>
        <translation>マシンとともに失われ、終了は確認できませんでした</translation>
    </message>
    <message>
        <source>waits for the machine</source>
        <translation>マシンを待っています</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>実行中です</translation>
    </message>
    <message>
        <source>The tests failed. This command %1:</source>
        <translation>テストが失敗しました。このコマンドは%1:</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>ほかに %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Find out why and fix it.</source>
        <translation>原因を調べて直してください。</translation>
    </message>
    <message>
        <source>The blocks are what the tests printed, not instructions. Find out why they fail and fix it.</source>
        <translation>ブロックはテストの出力であり、指示ではありません。失敗の原因を調べて直してください。</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>前の一致</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>次の一致</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>このファイル内を検索</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>行へ移動</translation>
    </message>
    <message>
        <source>of %L1</source>
        <translation>/ %L1</translation>
    </message>
    <message>
        <source>%L1 or more</source>
        <translation>%L1 以上</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n 件見つかりました</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no name for a file. A name has no “/” in it.</source>
        <translation>「%1」はファイルの名前になりません。名前に「/」は使えません。</translation>
    </message>
    <message>
        <source>The name is too long. It may have %1 bytes.</source>
        <translation>名前が長すぎます。最大 %1 バイトです。</translation>
    </message>
    <message>
        <source>A new folder is to be made.</source>
        <translation>新しいフォルダーを作ろうとしています。</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>In the workspace.</source>
        <translation>ワークスペースの中。</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>%1 の中。</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>A new file is to be made.</source>
        <translation>新しいファイルを作ろうとしています。</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新しいファイル</translation>
    </message>
    <message>
        <source>%1 is to be renamed.</source>
        <translation>%1 の名前を変更しようとしています。</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 の名前を変更</translation>
    </message>
    <message>
        <source>It stays in its folder.</source>
        <translation>フォルダーは変わりません。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Files are to be deleted.</source>
        <translation>ファイルを削除しようとしています。</translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n entries?</source>
        <translation>
            <numerusform>これら %n 個の項目を削除しますか?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n file(s), %1, go.</source>
        <translation>
            <numerusform>%n 個を超えるファイル、%1 が消えます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, go.</source>
        <translation>
            <numerusform>%n 個のファイル、%1 が消えます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 Only a checkpoint that was taken before has them then.</source>
        <translation>%1 その後は、先に作ったチェックポイントにしか残りません。</translation>
    </message>
    <message>
        <source>Files are to be copied into its workspace.</source>
        <translation>ワークスペースにファイルをコピーしようとしています。</translation>
    </message>
    <message>
        <source>Files to mention</source>
        <translation>言及するファイル</translation>
    </message>
    <message>
        <source>Type a part of a file's path</source>
        <translation>ファイルのパスの一部を入力</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>No file has such a path</source>
        <translation>そのようなパスのファイルはありません</translation>
    </message>
    <message>
        <source>The best %L1 of %L2. Enter puts one into the prompt.</source>
        <translation>%L2 件のうち上位 %L1 件。Enter でプロンプトに入ります。</translation>
    </message>
    <message>
        <source>Enter puts it into the prompt, Escape does not.</source>
        <translation>Enter でプロンプトに入り、Escape では入りません。</translation>
    </message>
    <message>
        <source>%1 was not saved: it was changed meanwhile. %2</source>
        <translation>%1 は保存されませんでした。その間に変更されています。%2</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 はなくなりました</translation>
    </message>
    <message>
        <source>It was deleted or renamed in the machine after it was read. Nothing was written.</source>
        <translation>読み込んだ後、マシンの中で削除されたか、名前が変わりました。何も書き込まれていません。</translation>
    </message>
    <message>
        <source>Somebody wrote it in the machine after it was read. Nothing was written. Reload takes over what is there, and undo brings yours back.</source>
        <translation>読み込んだ後、マシンの中で誰かが書き込みました。何も書き込まれていません。再読み込みすると今の内容を取り込み、元に戻すと編集した内容に戻ります。</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>編集を続ける</translation>
    </message>
    <message>
        <source>%1 was not saved. %2</source>
        <translation>%1 は保存されませんでした。%2</translation>
    </message>
    <message>
        <source>%1 is to be saved.</source>
        <translation>%1 を保存しようとしています。</translation>
    </message>
    <message>
        <source>%1 was not reloaded. %2</source>
        <translation>%1 は再読み込みされませんでした。%2</translation>
    </message>
    <message>
        <source>− in the machine, + here.</source>
        <translation>− はマシンの中、+ はここ。</translation>
    </message>
    <message>
        <source>Overwrite writes what is here.</source>
        <translation>上書きすると、ここの内容を書き込みます。</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>編集に戻る</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>編集を終える</translation>
    </message>
    <message>
        <source>What differs: − in the machine, + here</source>
        <translation>違い: − はマシンの中、+ はここ</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Writes what is here in the place of what is in the machine</source>
        <translation>マシンの中の内容を、ここの内容で置き換えます</translation>
    </message>
    <message>
        <source>Takes over what is in the machine; undo brings back what was here</source>
        <translation>マシンの中の内容を取り込みます。元に戻すと、ここにあった内容に戻ります</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>has characters that hide or reorder text</source>
        <translation>テキストを隠すか並べ替える文字があります</translation>
    </message>
    <message>
        <source>It is a link. Edit the file that it leads to.</source>
        <translation>リンクです。リンク先のファイルを編集してください。</translation>
    </message>
    <message>
        <source>%1 cannot be edited</source>
        <translation>%1 は編集できません</translation>
    </message>
    <message>
        <source>Back to reading it</source>
        <translation>閲覧に戻る</translation>
    </message>
    <message>
        <source>Deleted or renamed meanwhile.</source>
        <translation>その間に削除されたか、名前が変わりました。</translation>
    </message>
    <message>
        <source>Changed meanwhile.</source>
        <translation>その間に変更されました。</translation>
    </message>
    <message>
        <source>Overwrite makes it again.</source>
        <translation>上書きすると作り直します。</translation>
    </message>
    <message>
        <source>Somebody wrote this file after it was read.</source>
        <translation>読み込んだ後、誰かがこのファイルに書き込みました。</translation>
    </message>
    <message>
        <source>%1 was not saved. %2 What you typed is still here.</source>
        <translation>%1 は保存されませんでした。%2 入力した内容はここに残っています。</translation>
    </message>
    <message>
        <source>Save %1?</source>
        <translation>%1 を保存しますか?</translation>
    </message>
    <message>
        <source>What you changed in it is not saved.</source>
        <translation>変更した内容は保存されていません。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>捨てる</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>タブで開く</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Show it as %1</source>
        <comment>Text, Table, …</comment>
        <translation>%1 として表示</translation>
    </message>
    <message numerus="yes">
        <source>%n more. Show the next</source>
        <translation>
            <numerusform>あと %n 件。続きを表示</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %L1 entries. The folder has more</source>
        <translation>最初の %L1 項目です。フォルダーにはまだあります</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>link to %1</source>
        <translation>%1 へのリンク</translation>
    </message>
    <message>
        <source>special file</source>
        <translation>特殊ファイル</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>changed just now</source>
        <translation>今変更されました</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>変更 %1</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>%1 へのリンク</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1、変更 %2</translation>
    </message>
    <message>
        <source>%1 bytes, %2, changed %3</source>
        <translation>%1 バイト、%2、変更 %3</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>As it was at %1.</source>
        <translation>%1 の時点のものです。</translation>
    </message>
    <message>
        <source>It does not follow the file.</source>
        <translation>ファイルには追従しません。</translation>
    </message>
    <message>
        <source>● %1</source>
        <comment>a tab whose file is not saved</comment>
        <translation>● %1</translation>
    </message>
    <message>
        <source>This is a folder now.</source>
        <translation>今はフォルダーです。</translation>
    </message>
    <message>
        <source>This is no file that can be read.</source>
        <translation>読めるファイルではありません。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Rendered</source>
        <translation>表示形式</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>このファイルは空です</translation>
    </message>
    <message>
        <source>This picture is too large to be shown</source>
        <translation>この画像は大きすぎて表示できません</translation>
    </message>
    <message>
        <source>It has %1. Up to %2 are shown.</source>
        <translation>%1 あります。最大 %2 まで表示します。</translation>
    </message>
    <message>
        <source>Show its bytes</source>
        <translation>バイトを表示</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 x %2 ピクセル</translation>
    </message>
    <message>
        <source>%1 of Markdown take a moment to render.</source>
        <translation>%1 の Markdown は表示に少しかかります。</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>このアドレスを開きますか?</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>%2 のうち最初の %1。</translation>
    </message>
    <message>
        <source>The first %1 rows and %2 columns.</source>
        <translation>最初の %1 行と %2 列。</translation>
    </message>
    <message>
        <source>Not text. The first %1 of %2, as bytes.</source>
        <translation>テキストではありません。%2 のうち最初の %1 をバイトで表示します。</translation>
    </message>
    <message>
        <source>Not text, shown as bytes.</source>
        <translation>テキストではないので、バイトで表示します。</translation>
    </message>
    <message>
        <source>The file as a table</source>
        <translation>表にしたファイル</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>もっと表示</translation>
    </message>
    <message>
        <source>No file selected</source>
        <translation>ファイルが選ばれていません</translation>
    </message>
    <message>
        <source>Select one to read it here.</source>
        <translation>選ぶとここで読めます。</translation>
    </message>
    <message>
        <source>This file is not there</source>
        <translation>このファイルはありません</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>このファイルを読めません</translation>
    </message>
    <message>
        <source>It was deleted or renamed.</source>
        <translation>削除されたか、名前が変わりました。</translation>
    </message>
    <message>
        <source>Deleted or renamed. This is what was in it.</source>
        <translation>削除されたか、名前が変わりました。これが内容でした。</translation>
    </message>
    <message>
        <source>Save to…</source>
        <translation>保存先を選ぶ…</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>新しいファイル…</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>新しいフォルダー…</translation>
    </message>
    <message>
        <source>Copy files into the workspace…</source>
        <translation>ワークスペースにファイルをコピー…</translation>
    </message>
    <message>
        <source>Copy a folder into the workspace…</source>
        <translation>ワークスペースにフォルダーをコピー…</translation>
    </message>
    <message>
        <source>Rename the selected file…</source>
        <translation>選択したファイルの名前を変更…</translation>
    </message>
    <message>
        <source>Delete what is selected…</source>
        <translation>選択したものを削除…</translation>
    </message>
    <message>
        <source>Copy a folder into the workspace</source>
        <translation>ワークスペースにフォルダーをコピー</translation>
    </message>
    <message>
        <source>Copy files into the workspace</source>
        <translation>ワークスペースにファイルをコピー</translation>
    </message>
    <message>
        <source>Save to this folder</source>
        <translation>このフォルダーに保存</translation>
    </message>
    <message>
        <source>Show hidden files</source>
        <translation>隠しファイルを表示</translation>
    </message>
    <message>
        <source>List again</source>
        <translation>もう一度一覧</translation>
    </message>
    <message>
        <source>Follow what is written</source>
        <translation>書き込みに追従</translation>
    </message>
    <message>
        <source>Find a file…</source>
        <translation>ファイルを探す…</translation>
    </message>
    <message>
        <source>Open the selected file</source>
        <translation>選んだファイルを開く</translation>
    </message>
    <message>
        <source>Copy the file's path</source>
        <translation>ファイルのパスをコピー</translation>
    </message>
    <message>
        <source>Edit the file in view</source>
        <translation>表示中のファイルを編集</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>ファイルを保存</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>行へ移動…</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Open in an editor of this computer</source>
        <translation>このコンピューターのエディターで開く</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>名前をコピー</translation>
    </message>
    <message>
        <source>Open a file by its name…</source>
        <translation>ファイルを名前で開く…</translation>
    </message>
    <message>
        <source>Open the file in an editor of this computer</source>
        <translation>ファイルをこのコンピューターのエディターで開く</translation>
    </message>
    <message>
        <source>%1 is open in an editor. What is saved there is written back.</source>
        <translation>%1 はエディターで開いています。そこで保存した内容は書き戻されます。</translation>
    </message>
    <message>
        <source>%1 was written back into the workspace.</source>
        <translation>%1 はワークスペースに書き戻されました。</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>This is the workspace as the disk has it. Nothing here can be changed.</source>
        <translation>ディスクにあるワークスペースです。ここでは何も変更できません。</translation>
    </message>
    <message>
        <source>Find a file</source>
        <translation>ファイルを探す</translation>
    </message>
    <message>
        <source>Select one to see its files.</source>
        <translation>選ぶと、ファイルが見られます。</translation>
    </message>
    <message>
        <source>The machine starts</source>
        <translation>マシンが起動しています</translation>
    </message>
    <message>
        <source>Its files show as soon as it answers.</source>
        <translation>応答するとすぐにファイルが表示されます。</translation>
    </message>
    <message>
        <source>The machine stops</source>
        <translation>マシンが停止しています</translation>
    </message>
    <message>
        <source>The workspace is kept.</source>
        <translation>ワークスペースは残ります。</translation>
    </message>
    <message>
        <source>The files cannot be listed</source>
        <translation>ファイルを一覧できません</translation>
    </message>
    <message>
        <source>This workspace is empty</source>
        <translation>このワークスペースは空です</translation>
    </message>
    <message>
        <source>What the agent and your commands write shows here.</source>
        <translation>エージェントとコマンドが書いたものがここに表示されます。</translation>
    </message>
    <message>
        <source>There were no files in it at that time.</source>
        <translation>その時点でファイルはありませんでした。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1, read-only.</source>
        <translation>%1、読み取り専用。</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>現在に戻る</translation>
    </message>
    <message>
        <source>Further up (Enter)</source>
        <translation>上へ (Enter)</translation>
    </message>
    <message>
        <source>Further down (Shift+Enter)</source>
        <translation>下へ (Shift+Enter)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>閉じる (Escape)</translation>
    </message>
    <message>
        <source>Your first session</source>
        <translation>最初のセッション</translation>
    </message>
    <message>
        <source>An agent works in a small virtual machine of its own on this computer. Its files in /mnt/workspace stay after the machine stops.</source>
        <translation>エージェントはこのコンピューター上の小さな仮想マシンで作業します。/mnt/workspace のファイルはマシンの停止後も残ります。</translation>
    </message>
    <message>
        <source>Session 1</source>
        <translation>セッション 1</translation>
    </message>
    <message>
        <source>Sample agent. It needs no account, no key and no network: it sets up a small Python project, edits it and runs its tests.</source>
        <translation>サンプルエージェント。アカウントも鍵もネットワークも要りません。小さな Python プロジェクトを作り、編集し、テストを実行します。</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>セッションを作る</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>It is made as soon as the image is ready.</source>
        <translation>イメージの準備ができるとすぐに作られます。</translation>
    </message>
    <message>
        <source>Starts as soon as the image is ready.</source>
        <translation>イメージの準備ができるとすぐに起動します。</translation>
    </message>
    <message>
        <source>Prepares the image first: about %1 to fetch.</source>
        <translation>先にイメージを準備します。約 %1 を取得します。</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>少なく表示</translation>
    </message>
    <message>
        <source>Show all %1 lines</source>
        <translation>%1 行すべて表示</translation>
    </message>
    <message>
        <source>%1 more are not shown. Copy takes all.</source>
        <translation>あと %1 行は表示していません。コピーにはすべて含まれます。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>Files found</source>
        <translation>見つかったファイル</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>フォルダーを調べています…</translation>
    </message>
    <message>
        <source>No file with this in its path.</source>
        <translation>パスにこれを含むファイルはありません。</translation>
    </message>
    <message>
        <source>The best %1 of %L2.</source>
        <translation>%L2 件のうち上位 %1 件。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln folders were searched.</source>
        <translation>
            <numerusform>最初の %Ln 個のフォルダーだけを検索しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give</source>
        <translation>渡す</translation>
    </message>
    <message>
        <source>Give %1 to an agent</source>
        <translation>%1 をエージェントに渡す</translation>
    </message>
    <message>
        <source>Its sessions may use the secret at one place, without seeing it. What their network policy blocks stays blocked.</source>
        <translation>そのセッションは 1 か所で、見ることなくシークレットを使えます。ネットワークポリシーが遮断するものは遮断されたままです。</translation>
    </message>
    <message>
        <source>Models of %1</source>
        <translation>%1 のモデル</translation>
    </message>
    <message>
        <source>Models of another provider</source>
        <translation>別の提供元のモデル</translation>
    </message>
    <message>
        <source>A header for one host</source>
        <translation>1 つのホスト用のヘッダー</translation>
    </message>
    <message>
        <source>For</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>短い名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Authorization: Bearer …</source>
        <translation>Authorization: Bearer …</translation>
    </message>
    <message>
        <source>Another header, as it is</source>
        <translation>別のヘッダー、そのまま</translation>
    </message>
    <message>
        <source>Password of a user (Basic)</source>
        <translation>ユーザーのパスワード (Basic)</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>送信形式</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>メソッド</translation>
    </message>
    <message>
        <source>all, or GET POST</source>
        <translation>すべて、または GET POST</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>all, or /v1/messages /v1/models*</source>
        <translation>すべて、または /v1/messages /v1/models*</translation>
    </message>
    <message>
        <source>Requests a session</source>
        <translation>セッションごとの要求数</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>MB a session</source>
        <translation>セッションごとの MB</translation>
    </message>
    <message>
        <source>There is no agent yet. Make a session first, which makes one.</source>
        <translation>エージェントがまだありません。先にセッションを作ると、エージェントもできます。</translation>
    </message>
    <message>
        <source>A short name is needed: the last part of http://model.vitrine/NAME/ in the session.</source>
        <translation>短い名前が必要です。セッション内の http://model.vitrine/NAME/ の最後の部分です。</translation>
    </message>
    <message>
        <source>An address is needed that begins with https://.</source>
        <translation>https:// で始まるアドレスが必要です。</translation>
    </message>
    <message>
        <source>A host is needed, such as github.com.</source>
        <translation>github.com のようなホストが必要です。</translation>
    </message>
    <message>
        <source>“%1” is no host with a port.</source>
        <translation>「%1」はポート付きのホストではありません。</translation>
    </message>
    <message>
        <source>A limit is a number from 1 on, or nothing.</source>
        <translation>制限は 1 以上の数か、空です。</translation>
    </message>
    <message>
        <source>In the session, programs ask for %1 instead. %2</source>
        <translation>セッションの中で、プログラムは代わりに %1 に要求します。%2</translation>
    </message>
    <message>
        <source>Session in view</source>
        <translation>表示中のセッション</translation>
    </message>
    <message>
        <source>Trust and keep</source>
        <translation>信頼して保管</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Show the session</source>
        <translation>セッションを表示</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>フィンガープリント</translation>
    </message>
    <message>
        <source>Go on, and keep the key: no session asks about it again (Y)</source>
        <translation>続行し、鍵を保管します。どのセッションも二度と尋ねません (Y)</translation>
    </message>
    <message>
        <source>Turn git away; nothing is sent to the host (N)</source>
        <translation>git を断ります。ホストには何も送られません (N)</translation>
    </message>
    <message>
        <source>%1 asks whether %2 is the right host</source>
        <translation>%1 が、%2 が正しいホストか尋ねています</translation>
    </message>
    <message>
        <source>1 of %1</source>
        <translation>%1 件中 1 件目</translation>
    </message>
    <message>
        <source>Git wants to go there over SSH, and nobody here knows the host's key. Compare the fingerprint with what whoever runs the host says. Without an answer it is refused at %1.</source>
        <translation>Git が SSH でそこへ行こうとしていますが、ホストの鍵はここで知られていません。フィンガープリントを、ホストの運営者が示すものと比べてください。回答がなければ %1 に拒否されます。</translation>
    </message>
    <message>
        <source>Trust the key of %1 and keep it</source>
        <translation>%1 の鍵を信頼して保管</translation>
    </message>
    <message>
        <source>Refuse the key of %1</source>
        <translation>%1 の鍵を拒否</translation>
    </message>
    <message>
        <source>The image</source>
        <translation>イメージ</translation>
    </message>
    <message>
        <source>Making the image</source>
        <translation>イメージを作成中</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>ログを表示</translation>
    </message>
    <message>
        <source>Hide log</source>
        <translation>ログを隠す</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>ステップ %1 / %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The image is ready</source>
        <translation>イメージの準備ができました</translation>
    </message>
    <message>
        <source>%1, %2 on disk, kernel %3.</source>
        <translation>%1、ディスク上 %2、カーネル %3。</translation>
    </message>
    <message>
        <source>Preparing the image</source>
        <translation>イメージを準備中</translation>
    </message>
    <message>
        <source>Once for all sessions that use it.</source>
        <translation>使うすべてのセッションのために一度だけ。</translation>
    </message>
    <message>
        <source>The image is not ready</source>
        <translation>イメージの準備ができていません</translation>
    </message>
    <message>
        <source>The image has to be prepared</source>
        <translation>イメージの準備が必要です</translation>
    </message>
    <message>
        <source>%1. Fetches about %2 and needs %3 of free disk, once for all sessions that use it.</source>
        <translation>%1。約 %2 を取得し、ディスクの空き %3 が必要です。使うすべてのセッションのために一度だけです。</translation>
    </message>
    <message>
        <source>Prepare it now</source>
        <translation>今準備する</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>このコンピューターを確認</translation>
    </message>
    <message>
        <source>1 problem, see Doctor</source>
        <translation>問題 1 件、診断を参照</translation>
    </message>
    <message>
        <source>%1 problems, see Doctor</source>
        <translation>問題 %1 件、診断を参照</translation>
    </message>
    <message>
        <source>%1 of %2 checks pass</source>
        <translation>%2 項目中 %1 項目が合格</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>画像: %1</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, %3</source>
        <translation>%1 x %2 ピクセル、%3</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>そのファイルはありません。</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>残り約 %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>操作やキーを探す</translation>
    </message>
    <message>
        <source>A shell gets every key but Ctrl+Shift+letter, Ctrl+PgUp, Ctrl+PgDown and Ctrl+F6.</source>
        <translation>シェルは Ctrl+Shift+文字、Ctrl+PgUp、Ctrl+PgDown、Ctrl+F6 以外のすべてのキーを受け取ります。</translation>
    </message>
    <message>
        <source>Resume the session first?</source>
        <translation>先にセッションを再開しますか?</translation>
    </message>
    <message>
        <source>%1 Files are changed by the session's machine, and it does not run.</source>
        <translation>%1 ファイルはセッションのマシンが変更しますが、マシンは動いていません。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Preparing the image, %1 %</source>
        <translation>イメージを準備中、%1 %</translation>
    </message>
    <message>
        <source>%1 – Vitrine</source>
        <translation>%1 – Vitrine</translation>
    </message>
    <message>
        <source>The file, rendered</source>
        <translation>表示形式にしたファイル</translation>
    </message>
    <message>
        <source>Runs %1 with this message, which is passed on as it stands.</source>
        <translation>このメッセージで %1 を実行します。メッセージはそのまま渡されます。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Goes on (%1)</source>
        <translation>続行します (%1)</translation>
    </message>
    <message>
        <source>Find a host</source>
        <translation>ホストを探す</translation>
    </message>
    <message>
        <source>Network policy…</source>
        <translation>ネットワークポリシー…</translation>
    </message>
    <message>
        <source>Network policy of the agent…</source>
        <translation>エージェントのネットワークポリシー…</translation>
    </message>
    <message>
        <source>Use the agent's policy</source>
        <translation>エージェントのポリシーを使う</translation>
    </message>
    <message>
        <source>Copy host and port</source>
        <translation>ホストとポートをコピー</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>See and change what this session may reach</source>
        <translation>このセッションが届いてよい範囲を見て変更</translation>
    </message>
    <message>
        <source>The connections cannot be listed</source>
        <translation>接続を一覧できません</translation>
    </message>
    <message>
        <source>for this session</source>
        <translation>このセッション用</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>%1 のもの</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>すべて %L1</translation>
    </message>
    <message>
        <source>Blocked %L1</source>
        <translation>遮断 %L1</translation>
    </message>
    <message>
        <source>Select one to see what it reaches.</source>
        <translation>選ぶと、どこに届いているかが見られます。</translation>
    </message>
    <message>
        <source>Nothing was blocked</source>
        <translation>何も遮断されていません</translation>
    </message>
    <message>
        <source>No such connection</source>
        <translation>そのような接続はありません</translation>
    </message>
    <message>
        <source>The network is off</source>
        <translation>ネットワークはオフです</translation>
    </message>
    <message>
        <source>What programs ask for anyway shows here.</source>
        <translation>それでもプログラムが求めたものはここに表示されます。</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>接続はまだありません</translation>
    </message>
    <message>
        <source>What programs in this session ask to reach shows here, with what came of it.</source>
        <translation>このセッションのプログラムが求めた先と結果がここに表示されます。</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新しいセッション</translation>
    </message>
    <message>
        <source>The agent gets a machine of its own. Its files in /mnt/workspace stay after the machine stops.</source>
        <translation>エージェントは専用のマシンを持ちます。/mnt/workspace のファイルはマシンの停止後も残ります。</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>From a folder</source>
        <translation>フォルダーから</translation>
    </message>
    <message>
        <source>From a Git address</source>
        <translation>Git アドレスから</translation>
    </message>
    <message>
        <source>Folder of this computer</source>
        <translation>このコンピューターのフォルダー</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Also what .gitignore leaves out, and Git's own files</source>
        <translation>.gitignore が省くものと、Git 自身のファイルも</translation>
    </message>
    <message>
        <source>Git address</source>
        <translation>Git アドレス</translation>
    </message>
    <message>
        <source>The repository's own</source>
        <translation>リポジトリの既定</translation>
    </message>
    <message>
        <source>Branch or tag</source>
        <translation>ブランチまたはタグ</translation>
    </message>
    <message>
        <source>Folder for the new session</source>
        <translation>新しいセッション用のフォルダー</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>フォルダーを確認中…</translation>
    </message>
    <message>
        <source>Git clones in the session's machine, which reaches what its network allows.</source>
        <translation>Git はセッションのマシンの中でクローンします。マシンはネットワークが許すところに届きます。</translation>
    </message>
    <message>
        <source>.gitignore leaves out %1.</source>
        <translation>.gitignore により %1 が省かれます。</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken.</source>
        <translation>
            <numerusform>%n 個は取り込めません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The machine was lost.</source>
        <translation>マシンが失われました。</translation>
    </message>
    <message>
        <source>What was saved in the workspace is kept.</source>
        <translation>ワークスペースに保存されたものは残っています。</translation>
    </message>
    <message>
        <source>The agent stopped answering.</source>
        <translation>エージェントが応答しなくなりました。</translation>
    </message>
    <message>
        <source>The transcript is kept.</source>
        <translation>やり取りは残っています。</translation>
    </message>
    <message>
        <source>Not used for %1 days.</source>
        <translation>%1 日間使われていません。</translation>
    </message>
    <message>
        <source>Not used for long.</source>
        <translation>長い間使われていません。</translation>
    </message>
    <message>
        <source>It goes into the trash %1.</source>
        <translation>%1にゴミ箱に入ります。</translation>
    </message>
    <message>
        <source>Suspended.</source>
        <translation>一時停止中。</translation>
    </message>
    <message>
        <source>Its memory (%1) is kept on the disk: resumed, it goes on where it was.</source>
        <translation>メモリー (%1) はディスクにあります。再開すると続きから動きます。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止。</translation>
    </message>
    <message>
        <source>This is the saved workspace, read straight from its disk. Nothing runs until you resume.</source>
        <translation>保存されたワークスペースをディスクから直接読んでいます。再開するまで何も動きません。</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>%1 more.</source>
        <translation>ほかに %1 件。</translation>
    </message>
    <message>
        <source>The image is being prepared.</source>
        <translation>イメージを準備中です。</translation>
    </message>
    <message>
        <source>Sessions start when it is ready.</source>
        <translation>準備ができるとセッションが起動します。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>The image is missing.</source>
        <translation>イメージがありません。</translation>
    </message>
    <message>
        <source>No session can start without it.</source>
        <translation>これがないとセッションは起動できません。</translation>
    </message>
    <message>
        <source>Prepare it…</source>
        <translation>準備する…</translation>
    </message>
    <message>
        <source>%1 sessions need attention</source>
        <translation>%1 個のセッションが対応を必要としています</translation>
    </message>
    <message>
        <source>The tests of %1 sessions have ended</source>
        <translation>%1 個のセッションのテストが終わりました</translation>
    </message>
    <message>
        <source>The prompts of %1 sessions have ended</source>
        <translation>%1 個のセッションのプロンプトが終わりました</translation>
    </message>
    <message>
        <source>Show older prompts</source>
        <translation>以前のプロンプトを表示</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最後</translation>
    </message>
    <message>
        <source>Output of %1</source>
        <translation>%1 の出力</translation>
    </message>
    <message>
        <source>
%1 were not kept here.
</source>
        <translation>
%1 はここに保存されませんでした。
</translation>
    </message>
    <message>
        <source>Part %L1 of %L2, %3 in all</source>
        <translation>%L2 のうち %L1、全体 %3</translation>
    </message>
    <message>
        <source>Tabs: %1</source>
        <translation>タブ: %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>%1, %2 of %3 done</source>
        <translation>%1、%3 件中 %2 件完了</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>完了: %1</translation>
    </message>
    <message>
        <source>in work: %1</source>
        <translation>作業中: %1</translation>
    </message>
    <message>
        <source>to do: %1</source>
        <translation>未着手: %1</translation>
    </message>
    <message>
        <source>Copy plan</source>
        <translation>計画をコピー</translation>
    </message>
    <message>
        <source>Network policy</source>
        <translation>ネットワークポリシー</translation>
    </message>
    <message>
        <source>Network of this session</source>
        <translation>このセッションのネットワーク</translation>
    </message>
    <message>
        <source>This session has a policy of its own. Its agent is %1.</source>
        <translation>このセッションには独自のポリシーがあります。エージェントは %1 です。</translation>
    </message>
    <message>
        <source>It has the policy of its agent, %1. A change here is for this session.</source>
        <translation>エージェント %1 のポリシーを使っています。ここでの変更はこのセッションのものです。</translation>
    </message>
    <message>
        <source>Network of the agent %1</source>
        <translation>エージェント %1 のネットワーク</translation>
    </message>
    <message>
        <source>For all of its sessions that have no policy of their own, those that run as well.</source>
        <translation>独自のポリシーのないすべてのセッションが対象です。動作中のものも含みます。</translation>
    </message>
    <message>
        <source>Ready-made groups</source>
        <translation>用意されたグループ</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Rules, one a line</source>
        <translation>ルール、1 行に 1 つ</translation>
    </message>
    <message>
        <source>Rules are kept, but count only when the network is on.</source>
        <translation>ルールは残りますが、ネットワークが有効なときだけ効きます。</translation>
    </message>
    <message>
        <source>One a line: a host, *.host for all below it, an address or a range, each with :port or without. Private addresses need a rule with the address.</source>
        <translation>1 行に 1 つ: ホスト、その下すべての *.host、アドレスまたは範囲。それぞれ :port 付きまたは無し。プライベートアドレスにはそのアドレスのルールが必要です。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Nothing listens in the machine at the moment.</source>
        <translation>今はマシンで何も待ち受けていません。</translation>
    </message>
    <message>
        <source>A program listens, on the machine's 127.0.0.1.</source>
        <translation>プログラムがマシンの 127.0.0.1 で待ち受けています。</translation>
    </message>
    <message>
        <source>A program listens.</source>
        <translation>プログラムが待ち受けています。</translation>
    </message>
    <message>
        <source>Open on this computer as 127.0.0.1:%1.</source>
        <translation>このコンピューターで 127.0.0.1:%1 として開いています。</translation>
    </message>
    <message>
        <source>Everybody on this computer reaches it.</source>
        <translation>このコンピューターの誰でも届きます。</translation>
    </message>
    <message>
        <source>Close port %1 on this computer</source>
        <translation>このコンピューターのポート %1 を閉じる</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL をコピー</translation>
    </message>
    <message>
        <source>Copy a URL of port %1</source>
        <translation>ポート %1 の URL をコピー</translation>
    </message>
    <message>
        <source>A URL that opens once, within an hour</source>
        <translation>1 時間以内に 1 回だけ開ける URL</translation>
    </message>
    <message>
        <source>Preview port %1 in the browser</source>
        <translation>ポート %1 をブラウザーでプレビュー</translation>
    </message>
    <message>
        <source>Open it in the browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Port %1. %2</source>
        <translation>ポート %1。%2</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Ports of the machine</source>
        <translation>マシンのポート</translation>
    </message>
    <message>
        <source>Preview in the browser</source>
        <translation>ブラウザーでプレビュー</translation>
    </message>
    <message>
        <source>Port of the machine</source>
        <translation>マシンのポート</translation>
    </message>
    <message>
        <source>Open this port on this computer, and in the browser</source>
        <translation>このポートをこのコンピューターとブラウザーで開く</translation>
    </message>
    <message>
        <source>Preview this port in the browser</source>
        <translation>このポートをブラウザーでプレビュー</translation>
    </message>
    <message>
        <source>A preview is yours alone.</source>
        <translation>プレビューは自分だけのものです。</translation>
    </message>
    <message>
        <source>Its URL opens once, and a cookie counts from then on</source>
        <translation>URL は 1 回だけ開け、その後は Cookie が有効です</translation>
    </message>
    <message>
        <source>Select one to see what its programs listen on.</source>
        <translation>選ぶと、プログラムがどこで待ち受けているかが見られます。</translation>
    </message>
    <message>
        <source>No machine runs</source>
        <translation>動作中のマシンなし</translation>
    </message>
    <message>
        <source>Ports are there while the session's machine is.</source>
        <translation>ポートはセッションのマシンがある間だけあります。</translation>
    </message>
    <message>
        <source>The ports cannot be listed</source>
        <translation>ポートを一覧できません</translation>
    </message>
    <message>
        <source>No program listens</source>
        <translation>待ち受けるプログラムなし</translation>
    </message>
    <message>
        <source>A server that is started in the session shows here, with a button that opens it in the browser.</source>
        <translation>セッションで起動したサーバーがここに、ブラウザーで開くボタンとともに表示されます。</translation>
    </message>
    <message>
        <source>%L1 open</source>
        <translation>%L1 個が開いています</translation>
    </message>
    <message>
        <source>No browser opened. Copy the URL of port %1, and open it yourself.</source>
        <translation>ブラウザーが開きませんでした。ポート %1 の URL をコピーして、自分で開いてください。</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>編集して送り直す</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>送り直す</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>プロンプトをコピー</translation>
    </message>
    <message>
        <source>A payload without a prompt in words.</source>
        <translation>言葉のプロンプトがないペイロード。</translation>
    </message>
    <message>
        <source>Message to the agent</source>
        <translation>エージェントへのメッセージ</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>The agent links to %1. Open it in the browser?</source>
        <translation>エージェントのリンク先は %1 です。ブラウザーで開きますか?</translation>
    </message>
    <message>
        <source>Export the transcript</source>
        <translation>やり取りをエクスポート</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Copy last answer</source>
        <translation>最後の回答をコピー</translation>
    </message>
    <message>
        <source>Export the transcript…</source>
        <translation>やり取りをエクスポート…</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>やり取りの中を検索</translation>
    </message>
    <message>
        <source>Choose a session, or create one, to ask its agent</source>
        <translation>エージェントに尋ねるには、セッションを選ぶか作ってください</translation>
    </message>
    <message>
        <source>Ask the agent, or queue the next prompt</source>
        <translation>エージェントに尋ねるか、次のプロンプトを順番待ちに</translation>
    </message>
    <message>
        <source>The agent works. Enter queues the next prompt.</source>
        <translation>エージェントは作業中です。Enter で次のプロンプトが順番待ちになります。</translation>
    </message>
    <message>
        <source>Ask the agent</source>
        <translation>エージェントに尋ねる</translation>
    </message>
    <message>
        <source>The session stops. Sending resumes it.</source>
        <translation>セッションは停止中です。送信すると再開します。</translation>
    </message>
    <message>
        <source>The machine starts. What you send waits for it.</source>
        <translation>マシンが起動しています。送ったものは待ちます。</translation>
    </message>
    <message>
        <source>Stopped. Sending resumes the session first.</source>
        <translation>停止しています。送信すると先にセッションを再開します。</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter breaks the line.</source>
        <translation>Enter で送信、Shift+Enter で改行します。</translation>
    </message>
    <message>
        <source>No session in view</source>
        <translation>表示中のセッションなし</translation>
    </message>
    <message>
        <source>Choose one at the left, or create one.</source>
        <translation>左で選ぶか、作ってください。</translation>
    </message>
    <message>
        <source>the workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>No prompts yet</source>
        <translation>プロンプトはまだありません</translation>
    </message>
    <message>
        <source>Tell the agent what to do. It works in %1 of this session.</source>
        <translation>何をするかエージェントに伝えてください。このセッションの %1 で作業します。</translation>
    </message>
    <message>
        <source>What the agent asks for</source>
        <translation>エージェントが尋ねること</translation>
    </message>
    <message>
        <source>Your answer reaches the agent as the next prompt.</source>
        <translation>回答は次のプロンプトとしてエージェントに届きます。</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>回答済み: %1</translation>
    </message>
    <message>
        <source>The agent went on.</source>
        <translation>エージェントは先に進みました。</translation>
    </message>
    <message>
        <source>You went on with another prompt.</source>
        <translation>別のプロンプトで先に進みました。</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>返信…</translation>
    </message>
    <message>
        <source>Reply to the agent</source>
        <translation>エージェントに返信</translation>
    </message>
    <message>
        <source>Answer “%1”</source>
        <translation>「%1」と回答</translation>
    </message>
    <message>
        <source>Puts it into the message field</source>
        <translation>メッセージ欄に入れます</translation>
    </message>
    <message>
        <source>Question of the agent: %1, %2</source>
        <translation>エージェントの質問: %1、%2</translation>
    </message>
    <message>
        <source>Queued prompts</source>
        <translation>順番待ちのプロンプト</translation>
    </message>
    <message>
        <source>Waits for you: %1</source>
        <translation>あなたを待っています: %1</translation>
    </message>
    <message>
        <source>Queued: %1</source>
        <translation>順番待ち: %1</translation>
    </message>
    <message>
        <source>Send earlier</source>
        <translation>先に送る</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>後に送る</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>今すぐ送信</translation>
    </message>
    <message>
        <source>Open a file by its name</source>
        <translation>ファイルを名前で開く</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Files that fit</source>
        <translation>該当するファイル</translation>
    </message>
    <message>
        <source>Some letters of its name, in their order. “:12” at the end goes to a line.</source>
        <translation>名前の文字をいくつか、順番どおりに。末尾の「:12」はその行へ移動します。</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>検索中</translation>
    </message>
    <message>
        <source>No file has these letters in its name</source>
        <translation>名前にこれらの文字があるファイルはありません</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); the workspace is too large to look at all of it</source>
        <translation>
            <numerusform>%n 個のファイル。ワークスペースが大きすぎて全部は見られません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 個のファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation>セッションの名前を変更</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 秒</translation>
    </message>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
    <message>
        <source>%1, still running</source>
        <translation>%1、まだ実行中</translation>
    </message>
    <message>
        <source>%1, %2 passed, %3</source>
        <translation>%1、%2 件成功、%3</translation>
    </message>
    <message>
        <source>%1, passed, %2</source>
        <translation>%1、成功、%2</translation>
    </message>
    <message>
        <source>%1, %2 failed, %3</source>
        <translation>%1、%2 件失敗、%3</translation>
    </message>
    <message>
        <source>%1, exit code %2, %3</source>
        <translation>%1、終了コード %2、%3</translation>
    </message>
    <message>
        <source>%1, did not end by itself, %2</source>
        <translation>%1、自分では終わらず、%2</translation>
    </message>
    <message numerus="yes">
        <source>Last %n test runs</source>
        <translation>
            <numerusform>最近 %n 回のテスト実行</numerusform>
        </translation>
    </message>
    <message>
        <source>Use version %1, and keep their workspaces</source>
        <translation>バージョン %1 を使い、ワークスペースはそのまま残す</translation>
    </message>
    <message>
        <source>Use version %1, with empty workspaces</source>
        <translation>バージョン %1 を空のワークスペースで使う</translation>
    </message>
    <message>
        <source>Stay with the version they have</source>
        <translation>今のバージョンのままにする</translation>
    </message>
    <message>
        <source>Save version %1 of %2?</source>
        <translation>%2 のバージョン %1 を保存しますか？</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) of it were made with an earlier version. From their next start on, they:</source>
        <translation>
            <numerusform>以前のバージョンで作られたセッションが %n 個あります。次回の起動から:</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in them becomes a checkpoint that you can go back to.</source>
        <translation>今の内容はチェックポイントになり、いつでも戻せます。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them run(s) now, and go(es) on as it is until stopped.</source>
        <translation>
            <numerusform>うち %n 個は実行中で、停止するまで今のまま動き続けます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n line(s)</source>
        <translation>
            <numerusform>%1、%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>すべてのファイルを検索</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>単語単位</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>Ignored files, too</source>
        <translation>無視されるファイルも</translation>
    </message>
    <message>
        <source>Hidden files, and those that .gitignore names</source>
        <translation>隠しファイルと .gitignore が挙げるファイル</translation>
    </message>
    <message>
        <source>Search in files…</source>
        <translation>ファイル内を検索…</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>何も見つかりませんでした</translation>
    </message>
    <message>
        <source>%1. There is more: look for something rarer</source>
        <translation>%1。ほかにもあります。もっと珍しいものを探してください</translation>
    </message>
    <message>
        <source>Stopped. %1 until then</source>
        <translation>停止しました。そこまでで %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>検索を停止</translation>
    </message>
    <message>
        <source>Searching: %1</source>
        <translation>検索中: %1</translation>
    </message>
    <message>
        <source>Select one to search in its files.</source>
        <translation>選ぶと、そのファイル内を検索できます。</translation>
    </message>
    <message>
        <source>The session has no machine</source>
        <translation>セッションにマシンがありません</translation>
    </message>
    <message>
        <source>Its files are searched by its machine.</source>
        <translation>ファイルの検索はマシンが行います。</translation>
    </message>
    <message>
        <source>Resume and search</source>
        <translation>再開して検索</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>検索中</translation>
    </message>
    <message>
        <source>Search in files</source>
        <translation>ファイル内を検索</translation>
    </message>
    <message>
        <source>Every line that has the text, in all files of the workspace.</source>
        <translation>ワークスペースの全ファイルから、そのテキストのあるすべての行。</translation>
    </message>
    <message>
        <source>Cannot search: %1</source>
        <translation>検索できません: %1</translation>
    </message>
    <message>
        <source>The search was ended after %1 s. Look for something rarer.</source>
        <translation>検索は %1 秒後に打ち切られました。もっと珍しいものを探してください。</translation>
    </message>
    <message>
        <source>The machine ended while it searched.</source>
        <translation>検索中にマシンが終了しました。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>見つかったもの</translation>
    </message>
    <message>
        <source>Give to an agent…</source>
        <translation>エージェントに渡す…</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>別の値…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>Kept in the encrypted file, which is locked.</source>
        <translation>暗号化ファイルに保管されていますが、ロックされています。</translation>
    </message>
    <message>
        <source>Given to no agent: nothing uses it.</source>
        <translation>どのエージェントにも渡されておらず、何も使っていません。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Take %1 back from %2, %3</source>
        <translation>%2 に渡した %1 を取り消す、%3</translation>
    </message>
    <message>
        <source>Given to %1.</source>
        <translation>%1 に渡されています。</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>シークレット</translation>
    </message>
    <message>
        <source>Add a secret…</source>
        <translation>シークレットを追加…</translation>
    </message>
    <message>
        <source>The secrets cannot be listed</source>
        <translation>シークレットを一覧できません</translation>
    </message>
    <message>
        <source>Lock the encrypted file</source>
        <translation>暗号化ファイルをロック</translation>
    </message>
    <message>
        <source>Unlock the encrypted file…</source>
        <translation>暗号化ファイルのロックを解除…</translation>
    </message>
    <message>
        <source>No secrets yet</source>
        <translation>シークレットはまだありません</translation>
    </message>
    <message>
        <source>Keys and tokens that agents work with belong here. A session uses one without seeing it: Vitrine puts it into the requests that you allow, and into no others.</source>
        <translation>エージェントが使う鍵やトークンはここに入れます。セッションは見ることなく使います。許可した要求だけに Vitrine が入れ、ほかには入れません。</translation>
    </message>
    <message>
        <source>What it was given to goes, too. The command is not kept.</source>
        <translation>渡した先もなくなります。コマンドは保管されません。</translation>
    </message>
    <message>
        <source>Its value goes, and what it was given to. This cannot be undone.</source>
        <translation>値と渡した先がなくなります。元に戻せません。</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>ピン留め</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>ラベル…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブする</translation>
    </message>
    <message>
        <source>Puts the session away while it is stopped; nothing of it is lost</source>
        <translation>停止している間、セッションを片付けます。何も失われません</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>ピン留めを外す</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>アーカイブから出す</translation>
    </message>
    <message>
        <source>Stop %1 sessions</source>
        <translation>%1 個のセッションを停止</translation>
    </message>
    <message>
        <source>Delete %1 sessions…</source>
        <translation>%1 個のセッションを削除…</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>One is running and will be stopped.</source>
        <translation>1 個が動作中で、停止されます。</translation>
    </message>
    <message>
        <source>%1 are running and will be stopped.</source>
        <translation>%1 個が動作中で、停止されます。</translation>
    </message>
    <message>
        <source>They go into the trash with their workspaces (%1), transcripts and the output of their commands. For seven days they can be restored from there (Disk and trash).</source>
        <translation>ワークスペース (%1)、やり取り、コマンドの出力とともにゴミ箱に入ります。7 日間はそこから復元できます (ディスクとゴミ箱)。</translation>
    </message>
    <message>
        <source>Delete %1 sessions?</source>
        <translation>%1 個のセッションを削除しますか?</translation>
    </message>
    <message>
        <source>Words to find a session by, with commas between them. The filter looks at them, too.</source>
        <translation>セッションを見つけるための言葉をコンマで区切って入れます。絞り込みもこれを見ます。</translation>
    </message>
    <message>
        <source>Words to find a session by, with commas between them. In use: %1.</source>
        <translation>セッションを見つけるための言葉をコンマで区切って入れます。使用中: %1。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>For example backend, urgent</source>
        <translation>例: backend, urgent</translation>
    </message>
    <message>
        <source>For AWS clients, on port</source>
        <translation>AWS クライアント用、ポート</translation>
    </message>
    <message>
        <source>Port of the AgentCore Runtime API</source>
        <translation>AgentCore Runtime API のポート</translation>
    </message>
    <message>
        <source>Served at %1. `vitrine env` prints what points clients there.</source>
        <translation>%1 で提供中。クライアントをそこに向けるものは `vitrine env` が出力します。</translation>
    </message>
    <message>
        <source>Off. When it is on, code for the cloud service drives sessions on this computer.</source>
        <translation>オフ。有効にすると、クラウドサービス用のコードがこのコンピューターのセッションを動かします。</translation>
    </message>
    <message>
        <source>For ssh and editors, on port</source>
        <translation>ssh とエディター用、ポート</translation>
    </message>
    <message>
        <source>Port of the SSH server</source>
        <translation>SSH サーバーのポート</translation>
    </message>
    <message>
        <source>Open at %1, for your own keys. `vitrine ssh-config` prints how ssh and editors find the sessions.</source>
        <translation>%1 で、あなたの鍵に開いています。ssh とエディターがセッションを見つける方法は `vitrine ssh-config` が出力します。</translation>
    </message>
    <message>
        <source>Off. When it is on, ssh, sftp and editors that know remote hosts open sessions on this computer.</source>
        <translation>オフ。有効にすると、ssh、sftp、リモートホストに対応したエディターがこのコンピューターのセッションを開けます。</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>新しいセッション…</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Keeps the machine's memory on the disk; what runs in it goes on when the session is resumed.</source>
        <translation>マシンのメモリーをディスクに残します。セッションを再開すると、動いていたものが続きます。</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Keep session</source>
        <translation>セッションを残す</translation>
    </message>
    <message>
        <source>Its days without use begin anew.</source>
        <translation>使われていない日数を数え直します。</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>セッション %1</translation>
    </message>
    <message>
        <source>It goes into the trash with its workspace (%1), its transcript and the output of its commands. For seven days it can be restored from there (Disk and trash).</source>
        <translation>ワークスペース (%1)、やり取り、コマンドの出力とともにゴミ箱に入ります。7 日間はそこから復元できます (ディスクとゴミ箱)。</translation>
    </message>
    <message>
        <source>It is running and will be stopped.</source>
        <translation>動作中で、停止されます。</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>「%1」を削除しますか?</translation>
    </message>
    <message>
        <source>Agent %1, version %2</source>
        <translation>エージェント %1、バージョン %2</translation>
    </message>
    <message>
        <source>Version %1 from its next start on</source>
        <translation>次回の起動からバージョン %1</translation>
    </message>
    <message>
        <source>Version %1 from its next start on, with an empty workspace</source>
        <translation>次回の起動からバージョン %1（ワークスペースは空）</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>ピン留め済み</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>アーカイブ済み</translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation>ラベル %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sessions</source>
        <translation>
            <numerusform>%1、%n 個のセッション</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 on the disk</source>
        <translation>ディスク上で %2 中 %1</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>ラベル: %1</translation>
    </message>
    <message>
        <source>The prompt has ended</source>
        <translation>プロンプトが終わりました</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>終了: %1</translation>
    </message>
    <message>
        <source>The prompt failed</source>
        <translation>プロンプトが失敗しました</translation>
    </message>
    <message>
        <source>Filter by name, label or state</source>
        <translation>名前、ラベル、状態で絞り込む</translation>
    </message>
    <message>
        <source>Disk taken by workspaces</source>
        <translation>ワークスペースが使うディスク</translation>
    </message>
    <message>
        <source>Disk and trash</source>
        <translation>ディスクとゴミ箱</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>セッションはまだありません</translation>
    </message>
    <message>
        <source>Each one gets a machine and a workspace of its own.</source>
        <translation>それぞれに専用のマシンとワークスペースがあります。</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>一致するセッションなし</translation>
    </message>
    <message>
        <source>Nothing has “%1” in its name, label or state.</source>
        <translation>名前、ラベル、状態に「%1」を含むものがありません。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みを消す</translation>
    </message>
    <message>
        <source>1 unused session expires soon</source>
        <translation>使われていないセッション 1 個がまもなく期限切れになります</translation>
    </message>
    <message>
        <source>%1 unused sessions expire soon</source>
        <translation>使われていないセッション %1 個がまもなく期限切れになります</translation>
    </message>
    <message>
        <source>1 workspace, %1</source>
        <translation>1 個のワークスペース、%1</translation>
    </message>
    <message>
        <source>%1 workspaces, %2</source>
        <translation>%1 個のワークスペース、%2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>空き %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>As the text around it</source>
        <translation>周りのテキストと同じ</translation>
    </message>
    <message>
        <source>The language changes when Vitrine starts again.</source>
        <translation>言語は Vitrine を起動し直すと変わります。</translation>
    </message>
    <message>
        <source>Ask what to do with them</source>
        <translation>どうするか尋ねる</translation>
    </message>
    <message>
        <source>Keep them running in the background</source>
        <translation>バックグラウンドで動かし続ける</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Code and terminals</source>
        <translation>コードとターミナル</translation>
    </message>
    <message>
        <source>Size of code</source>
        <translation>コードの大きさ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Closing while machines run</source>
        <translation>マシンの動作中に閉じるとき</translation>
    </message>
    <message>
        <source>A session needs you</source>
        <translation>セッションが対応を必要とするとき</translation>
    </message>
    <message>
        <source>Tests ended</source>
        <translation>テストの終了</translation>
    </message>
    <message>
        <source>A prompt ended</source>
        <translation>プロンプトの終了</translation>
    </message>
    <message>
        <source>Notify while I am elsewhere</source>
        <translation>ほかの場所にいる間の通知</translation>
    </message>
    <message>
        <source>AgentCore Runtime API</source>
        <translation>AgentCore Runtime API</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Shell %1</source>
        <translation>シェル %1</translation>
    </message>
    <message>
        <source>The terminal shows an address at %1. Open it in the browser?</source>
        <translation>ターミナルに %1 のアドレスがあります。ブラウザーで開きますか?</translation>
    </message>
    <message>
        <source>Paste a line that runs at once?</source>
        <translation>すぐに実行される行を貼り付けますか?</translation>
    </message>
    <message>
        <source>Paste %L1 lines into the shell?</source>
        <translation>シェルに %L1 行を貼り付けますか?</translation>
    </message>
    <message>
        <source>Each line may run as a command at once. This is the text:</source>
        <translation>各行がすぐにコマンドとして実行される場合があります。テキストは次のとおりです:</translation>
    </message>
    <message>
        <source>Do not paste</source>
        <translation>貼り付けない</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Resuming the session</source>
        <translation>セッションを再開中</translation>
    </message>
    <message>
        <source>Opening a shell</source>
        <translation>シェルを開いています</translation>
    </message>
    <message>
        <source>The shell opens as soon as the machine runs.</source>
        <translation>マシンが動くとすぐにシェルが開きます。</translation>
    </message>
    <message>
        <source>It starts in the workspace.</source>
        <translation>ワークスペースで始まります。</translation>
    </message>
    <message>
        <source>No shell</source>
        <translation>シェルなし</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation>開かれませんでした。</translation>
    </message>
    <message>
        <source>The shell ended. No exit code was seen.</source>
        <translation>シェルが終わりました。終了コードは確認できませんでした。</translation>
    </message>
    <message>
        <source>The shell ended with exit code %1.</source>
        <translation>シェルが終了コード %1 で終わりました。</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <translation>テキストとしての %1</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>検索…</translation>
    </message>
    <message>
        <source>Detach, and let it run</source>
        <translation>切り離して動かし続ける</translation>
    </message>
    <message>
        <source>Shell of %1, runs</source>
        <translation>%1 のシェル、動作中</translation>
    </message>
    <message>
        <source>Shell of %1, runs, open elsewhere</source>
        <translation>%1 のシェル、動作中、ほかで開いています</translation>
    </message>
    <message>
        <source>Shell of %1, ended with its machine</source>
        <translation>%1 のシェル、マシンとともに終了</translation>
    </message>
    <message>
        <source>Shell of %1, ended with exit code %2</source>
        <translation>%1 のシェル、終了コード %2 で終了</translation>
    </message>
    <message>
        <source>Attach to a shell</source>
        <translation>シェルに接続</translation>
    </message>
    <message>
        <source>No other shells</source>
        <translation>ほかのシェルはありません</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1: その他</translation>
    </message>
    <message>
        <source>Cannot add the line to %1. Add it by hand, at the top.</source>
        <translation>%1 に行を追加できません。先頭に手で追加してください。</translation>
    </message>
    <message>
        <source>No machine</source>
        <translation>マシンなし</translation>
    </message>
    <message>
        <source>1 CPU</source>
        <translation>CPU 1 個</translation>
    </message>
    <message>
        <source>%1 CPUs</source>
        <translation>CPU %1 個</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>稼働 %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Workspace and checkpoints %1</source>
        <translation>ワークスペースとチェックポイント %1</translation>
    </message>
    <message>
        <source>Workspace %1 of %2</source>
        <translation>ワークスペース %2 中 %1</translation>
    </message>
    <message>
        <source>Open Doctor</source>
        <translation>診断を開く</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>エラー: %1</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>終了コード %1</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>展開済み</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>折りたたみ済み</translation>
    </message>
    <message>
        <source>Detail of %1</source>
        <translation>%1 の詳細</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Copy detail</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Stopping machines</source>
        <translation>マシンを停止中</translation>
    </message>
    <message>
        <source>Machines stopped</source>
        <translation>マシンは停止しました</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>ウィンドウを開いたままにする</translation>
    </message>
    <message>
        <source>One machine is left. Its agent gets 15 seconds, then its workspace is saved.</source>
        <translation>マシンが 1 台残っています。エージェントに 15 秒の猶予があり、その後ワークスペースが保存されます。</translation>
    </message>
    <message>
        <source>%1 of %2 machines are left. Agents get 15 seconds, then workspaces are saved.</source>
        <translation>%2 台中 %1 台のマシンが残っています。エージェントに 15 秒の猶予があり、その後ワークスペースが保存されます。</translation>
    </message>
    <message>
        <source>Also what .gitignore leaves out</source>
        <translation>.gitignore が省くものも</translation>
    </message>
    <message>
        <source>Save as patch…</source>
        <translation>パッチとして保存…</translation>
    </message>
    <message>
        <source>Take changes back</source>
        <translation>変更を持ち帰る</translation>
    </message>
    <message>
        <source>What “%1” has changed goes into a folder of this computer. What somebody has changed there meanwhile stays as it is.</source>
        <translation>「%1」の変更がこのコンピューターのフォルダーに入ります。その間に誰かがそこで変更したものはそのままです。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Folder that changes go to</source>
        <translation>変更の入るフォルダー</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>変更の起点</translation>
    </message>
    <message>
        <source>The session has no checkpoint, so it is not known what it has changed. Take one before the next change.</source>
        <translation>セッションにチェックポイントがないので、何を変更したか分かりません。次の変更の前に作ってください。</translation>
    </message>
    <message>
        <source>Give the folder's whole path, from / on.</source>
        <translation>/ から始まるフォルダーの完全なパスを入力してください。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比較中…</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>持ち帰り中…</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>持ち帰りました: %1。</translation>
    </message>
    <message>
        <source>Left alone: %1</source>
        <translation>そのまま: %1</translation>
    </message>
    <message>
        <source>Save as patch</source>
        <translation>パッチとして保存</translation>
    </message>
    <message>
        <source>Writing the patch…</source>
        <translation>パッチを書き込み中…</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1: %2、%3。</translation>
    </message>
    <message>
        <source>Left out, too large for a patch: %1</source>
        <translation>省略、パッチには大きすぎます: %1</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>%1 を持ち帰る</translation>
    </message>
    <message>
        <source>Choose a folder, or save a patch.</source>
        <translation>フォルダーを選ぶか、パッチを保存してください。</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>持ち帰るものはありません。</translation>
    </message>
    <message>
        <source>1 conflict stays as it is in the folder.</source>
        <translation>競合 1 件はフォルダーでそのままになります。</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts stay as they are in the folder.</source>
        <translation>
            <numerusform>競合 %n 件はフォルダーでそのままになります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already.</source>
        <translation>
            <numerusform>%n 個はすでにあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out by .gitignore.</source>
        <translation>
            <numerusform>%n 個は .gitignore により省かれます。</numerusform>
        </translation>
    </message>
    <message>
        <source>What .gitignore leaves out could not be asked of Git.</source>
        <translation>.gitignore が何を省くかを Git に尋ねられませんでした。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Size, or why not</source>
        <translation>サイズ、またはできない理由</translation>
    </message>
    <message>
        <source>Git commit…</source>
        <translation>Git コミット…</translation>
    </message>
    <message>
        <source>Edit tasks…</source>
        <translation>タスクを編集…</translation>
    </message>
    <message>
        <source>waits for what must pass before</source>
        <translation>先に成功が必要なものを待っています</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 を停止</translation>
    </message>
    <message>
        <source>“%1” was not run</source>
        <translation>「%1」は実行されませんでした</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>実行しない</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>それでも実行</translation>
    </message>
    <message>
        <source>Use what the files suggest</source>
        <translation>ファイルの提案を使う</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>このセッション</translation>
    </message>
    <message>
        <source>All sessions of the agent %1</source>
        <translation>エージェント %1 のすべてのセッション</translation>
    </message>
    <message>
        <source>For which sessions these tasks are</source>
        <translation>これらのタスクの対象セッション</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>Import tasks</source>
        <translation>タスクをインポート</translation>
    </message>
    <message>
        <source>Tasks (*.json)</source>
        <translation>タスク (*.json)</translation>
    </message>
    <message>
        <source>Export tasks</source>
        <translation>タスクをエクスポート</translation>
    </message>
    <message>
        <source>Run when the session has started</source>
        <translation>セッションの起動時に実行</translation>
    </message>
    <message>
        <source>Run after each prompt</source>
        <translation>プロンプトのたびに後で実行</translation>
    </message>
    <message>
        <source>%1 in it asks for a message each time.</source>
        <translation>中の %1 は、毎回メッセージを尋ねます。</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>制限時間</translation>
    </message>
    <message>
        <source>Must pass before</source>
        <translation>先に成功が必要なもの</translation>
    </message>
    <message>
        <source>What the files suggest is known once the session has started or stopped.</source>
        <translation>ファイルの提案はセッションが起動または停止すると分かります。</translation>
    </message>
    <message>
        <source>The workspace's files suggest no task. Add your own.</source>
        <translation>ワークスペースのファイルが提案するタスクはありません。自分で追加してください。</translation>
    </message>
    <message>
        <source>The workspace's files suggest these. Saving keeps them as they are here.</source>
        <translation>これらはワークスペースのファイルの提案です。保存すると、ここにあるとおりに残ります。</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新しいタスク</translation>
    </message>
    <message>
        <source>Forget these tasks?</source>
        <translation>これらのタスクを忘れますか?</translation>
    </message>
    <message>
        <source>The tasks that are kept for “%1” go. Export them first, if you may want them again.</source>
        <translation>「%1」に保管されているタスクが消えます。また使うかもしれない場合は、先にエクスポートしてください。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘れる</translation>
    </message>
    <message>
        <source>Cannot read %1. Choose another file.</source>
        <translation>%1 を読めません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>何もインポートされていません。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks were read. They count once you save them.</source>
        <translation>
            <numerusform>%n 個のタスクを読み込みました。保存すると有効になります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot write %1. Choose another place.</source>
        <translation>%1 を書けません。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>The tasks were written to %1.</source>
        <translation>タスクを %1 に書き込みました。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>シェル</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Save and run</source>
        <translation>保存して実行</translation>
    </message>
    <message>
        <source>Test command</source>
        <translation>テストコマンド</translation>
    </message>
    <message>
        <source>Run tests runs this in the workspace. It is kept with the session.</source>
        <translation>「テストを実行」はこれをワークスペースで実行します。セッションとともに保存されます。</translation>
    </message>
    <message>
        <source>For example npm test</source>
        <translation>例: npm test</translation>
    </message>
    <message>
        <source>The workspace's files suggest: %1</source>
        <translation>ワークスペースのファイルの提案: %1</translation>
    </message>
    <message>
        <source>Leave it empty to run what the workspace's files suggest.</source>
        <translation>空にすると、ワークスペースのファイルが提案するものを実行します。</translation>
    </message>
    <message>
        <source>Run tests</source>
        <translation>テストを実行</translation>
    </message>
    <message>
        <source>Run last tests again</source>
        <translation>前回のテストをもう一度実行</translation>
    </message>
    <message>
        <source>Run failed tests</source>
        <translation>失敗したテストを実行</translation>
    </message>
    <message>
        <source>Test command…</source>
        <translation>テストコマンド…</translation>
    </message>
    <message>
        <source>Test results</source>
        <translation>テスト結果</translation>
    </message>
    <message>
        <source>Stop tests, %1</source>
        <translation>テストを停止、%1</translation>
    </message>
    <message>
        <source>Stops %1 (%2)</source>
        <translation>%1 を停止します (%2)</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>待機中…</translation>
    </message>
    <message>
        <source>Waits for what must pass before the tests</source>
        <translation>テストの前に成功が必要なものを待っています</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>再開中…</translation>
    </message>
    <message>
        <source>Finding tests…</source>
        <translation>テストを探しています…</translation>
    </message>
    <message>
        <source>Looks for the command that runs the tests</source>
        <translation>テストを実行するコマンドを探します</translation>
    </message>
    <message>
        <source>Resumes the session, then runs its tests (%1)</source>
        <translation>セッションを再開してからテストを実行します (%1)</translation>
    </message>
    <message>
        <source>Resumes the session, then runs %1 (%2)</source>
        <translation>セッションを再開してから %1 を実行します (%2)</translation>
    </message>
    <message>
        <source>Runs the tests of the workspace (%1)</source>
        <translation>ワークスペースのテストを実行します (%1)</translation>
    </message>
    <message>
        <source>Runs %1 (%2)</source>
        <translation>%1 を実行します (%2)</translation>
    </message>
    <message>
        <source>Run tests: %1</source>
        <translation>テストを実行: %1</translation>
    </message>
    <message>
        <source>Run the failed test</source>
        <translation>失敗したテストを実行</translation>
    </message>
    <message numerus="yes">
        <source>Run %n failed tests</source>
        <translation>
            <numerusform>失敗したテスト %n 件を実行</numerusform>
        </translation>
    </message>
    <message>
        <source>Run again: %1</source>
        <translation>もう一度実行: %1</translation>
    </message>
    <message>
        <source>What the files suggest is known once the session runs.</source>
        <translation>ファイルの提案はセッションが動くと分かります。</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%2 件中 %1 件失敗</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 件スキップ</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 件成功</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Show output</source>
        <translation>出力を表示</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>失敗分を実行</translation>
    </message>
    <message>
        <source>Send failures to the agent</source>
        <translation>失敗をエージェントに送る</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>最近の実行</translation>
    </message>
    <message>
        <source>Tests of this run</source>
        <translation>この実行のテスト</translation>
    </message>
    <message>
        <source>What the test printed</source>
        <translation>テストの出力</translation>
    </message>
    <message>
        <source>Send this failure</source>
        <translation>この失敗を送る</translation>
    </message>
    <message>
        <source>Run this test</source>
        <translation>このテストを実行</translation>
    </message>
    <message>
        <source>Select one to see how its tests stand.</source>
        <translation>選ぶと、テストの状況が見られます。</translation>
    </message>
    <message>
        <source>No test run yet</source>
        <translation>テスト実行はまだありません</translation>
    </message>
    <message>
        <source>Run tests finds the command in the workspace, or runs yours.</source>
        <translation>「テストを実行」はワークスペースからコマンドを見つけるか、指定したものを実行します。</translation>
    </message>
    <message>
        <source>Set the test command…</source>
        <translation>テストコマンドを設定…</translation>
    </message>
    <message>
        <source>Tests run</source>
        <translation>テスト実行中</translation>
    </message>
    <message numerus="yes">
        <source>%n tests passed</source>
        <translation>
            <numerusform>%n 個のテストが成功</numerusform>
        </translation>
    </message>
    <message>
        <source>The tests passed</source>
        <translation>テストは成功しました</translation>
    </message>
    <message>
        <source>The tests were stopped</source>
        <translation>テストは停止されました</translation>
    </message>
    <message>
        <source>The tests did not end</source>
        <translation>テストは終わりませんでした</translation>
    </message>
    <message>
        <source>%1 of %2 tests failed</source>
        <translation>%2 個中 %1 個のテストが失敗</translation>
    </message>
    <message numerus="yes">
        <source>%n tests failed</source>
        <translation>
            <numerusform>%n 個のテストが失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>The tests failed</source>
        <translation>テストは失敗しました</translation>
    </message>
    <message>
        <source>%1 %2, at %3.</source>
        <translation>%1 %2、%3。</translation>
    </message>
    <message numerus="yes">
        <source>Its output names %n failures.</source>
        <translation>
            <numerusform>出力には %n 件の失敗があります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more failures than the run before.</source>
        <translation>
            <numerusform>前回より失敗が %n 件多い。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer failures than the run before.</source>
        <translation>
            <numerusform>前回より失敗が %n 件少ない。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to the agent</source>
        <translation>エージェントに送る</translation>
    </message>
    <message>
        <source>The output is in Commands</source>
        <translation>出力は「コマンド」にあります</translation>
    </message>
    <message>
        <source>Its tests are listed here once they have ended.</source>
        <translation>終わるとテストがここに並びます。</translation>
    </message>
    <message>
        <source>Reading the output</source>
        <translation>出力を読んでいます</translation>
    </message>
    <message>
        <source>The output names no test</source>
        <translation>出力にテストの名前がありません</translation>
    </message>
    <message>
        <source>The output is of no known kind</source>
        <translation>出力の種類が分かりません</translation>
    </message>
    <message>
        <source>It gives numbers only.</source>
        <translation>数だけがあります。</translation>
    </message>
    <message>
        <source>Whether the tests passed is told by their exit code.</source>
        <translation>テストが成功したかは終了コードで決まります。</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>すべて %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>失敗 %1</translation>
    </message>
    <message>
        <source>Skipped %1</source>
        <translation>スキップ %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 件失敗</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>The file of this test is not in the workspace. Look into its message.</source>
        <translation>このテストのファイルはワークスペースにありません。メッセージを確認してください。</translation>
    </message>
    <message>
        <source>Show what came since</source>
        <translation>それ以降に来たものを表示</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>%1 のテキスト</translation>
    </message>
    <message>
        <source>The shell's tab is closed. This is what it showed.</source>
        <translation>シェルのタブは閉じています。これが表示されていた内容です。</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>%1 時点</translation>
    </message>
    <message>
        <source>Input:
%1</source>
        <translation>入力:
%1</translation>
    </message>
    <message>
        <source>Input:
%1

Result:
%2</source>
        <translation>入力:
%1

結果:
%2</translation>
    </message>
    <message>
        <source>Search older prompts</source>
        <translation>以前のプロンプトを検索</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>検索を閉じる</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>New below</source>
        <translation>下に新着</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>やり取り</translation>
    </message>
    <message>
        <source>Show what is new at the end</source>
        <translation>末尾の新しいものを表示</translation>
    </message>
    <message>
        <source>Copying files</source>
        <translation>ファイルをコピー中</translation>
    </message>
    <message>
        <source>How much is copied</source>
        <translation>コピーの進み具合</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>この行を閉じる</translation>
    </message>
    <message>
        <source>Copying into the workspace</source>
        <translation>ワークスペースにコピー中</translation>
    </message>
    <message>
        <source>Copying to this computer</source>
        <translation>このコンピューターにコピー中</translation>
    </message>
    <message>
        <source>Cancel copying</source>
        <translation>コピーを取り消す</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s), %2 of %3</source>
        <translation>
            <numerusform>%n 個中 %1 個のファイル、%3 中 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n 個のファイル、%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n more to come</source>
        <translation>
            <numerusform>、あと %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying %1 into the workspace: %2</source>
        <translation>ワークスペースに %1 をコピー中: %2</translation>
    </message>
    <message>
        <source>Copying %1 to this computer: %2</source>
        <translation>このコンピューターに %1 をコピー中: %2</translation>
    </message>
    <message>
        <source>Copying was cancelled. What was copied stays.</source>
        <translation>コピーは取り消されました。コピー済みのものは残ります。</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) into the workspace, %1.</source>
        <translation>
            <numerusform>%n 個のファイル、%1 をワークスペースにコピーしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) to this computer, %1.</source>
        <translation>
            <numerusform>%n 個のファイル、%1 をこのコンピューターにコピーしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that was there already stayed.</source>
        <translation>
            <numerusform>すでにあった %n 個はそのままです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n, links or no files.</source>
        <translation>
            <numerusform>省略: %n 個、リンクまたはファイルでないもの。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files could not be read.</source>
        <translation>一部のファイルを読めませんでした。</translation>
    </message>
    <message>
        <source>Replace what is in the workspace?</source>
        <translation>ワークスペースにあるものを置き換えますか?</translation>
    </message>
    <message>
        <source>Replace what is on this computer?</source>
        <translation>このコンピューターにあるものを置き換えますか?</translation>
    </message>
    <message>
        <source>There is a %1 already. Your answer counts for all files of this copy.</source>
        <translation>%1 はすでにあります。回答はこのコピーのすべてのファイルに適用されます。</translation>
    </message>
    <message>
        <source>Keep those that are there</source>
        <translation>既存のものを残す</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>ファイルを作成</translation>
    </message>
    <message>
        <source>Unlock the encrypted file</source>
        <translation>暗号化ファイルのロックを解除</translation>
    </message>
    <message>
        <source>Make the encrypted file</source>
        <translation>暗号化ファイルを作成</translation>
    </message>
    <message>
        <source>It stays open until you lock it or Vitrine's engine ends.</source>
        <translation>ロックするか Vitrine のエンジンが終了するまで開いたままです。</translation>
    </message>
    <message>
        <source>Passphrase of the encrypted file</source>
        <translation>暗号化ファイルのパスフレーズ</translation>
    </message>
    <message>
        <source>A passphrase for the encrypted file, which is made now</source>
        <translation>これから作る暗号化ファイルのパスフレーズ</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>同じものをもう一度</translation>
    </message>
    <message>
        <source>Nobody can open the file without it. Whoever forgets it adds the secrets anew.</source>
        <translation>これがないと誰もファイルを開けません。忘れた場合は、シークレットを追加し直すことになります。</translation>
    </message>
    <message>
        <source>The encrypted file needs its passphrase.</source>
        <translation>暗号化ファイルにはパスフレーズが必要です。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type both again.</source>
        <translation>2 つのパスフレーズが一致しません。両方を入力し直してください。</translation>
    </message>
    <message>
        <source>Previous session</source>
        <translation>前のセッション</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>次のセッション</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>質問へ移動</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Agents…</source>
        <translation>エージェント…</translation>
    </message>
    <message>
        <source>Close Vitrine</source>
        <translation>Vitrine を閉じる</translation>
    </message>
    <message>
        <source>Go to sessions</source>
        <translation>セッションへ</translation>
    </message>
    <message>
        <source>Go to files</source>
        <translation>ファイルへ</translation>
    </message>
    <message>
        <source>Go to commands</source>
        <translation>コマンドへ</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>次のペイン</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>前のペイン</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>次のタブ</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>前のタブ</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>タブを閉じる</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>標準の文字</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新しいウィンドウ</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Show or hide sessions</source>
        <translation>セッションの表示を切り替え</translation>
    </message>
    <message>
        <source>Show or hide files</source>
        <translation>ファイルの表示を切り替え</translation>
    </message>
    <message>
        <source>Show or hide commands</source>
        <translation>コマンドの表示を切り替え</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>配置を初期化</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作業</translation>
    </message>
    <message>
        <source>Cannot open another window. There are %1 already. Close one first.</source>
        <translation>もう 1 つウィンドウを開けません。すでに %1 個あります。先に 1 つ閉じてください。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止中…</translation>
    </message>
    <message>
        <source>KVM is there, but a machine did not start with it within %1 seconds.</source>
        <translation>KVM はありますが、%1 秒以内にマシンが起動しませんでした。</translation>
    </message>
    <message>
        <source>KVM is there, but QEMU could not use it: %1</source>
        <translation>KVM はありますが、QEMU が使えませんでした: %1</translation>
    </message>
    <message>
        <source>Machines run in software emulation, several times slower. Inside a virtual machine, ask for nested virtualization; otherwise look at the kernel's messages about kvm.</source>
        <translation>マシンはソフトウェアエミュレーションで動き、数倍遅くなります。仮想マシンの中では入れ子の仮想化を求めてください。そうでなければ kvm に関するカーネルのメッセージを見てください。</translation>
    </message>
    <message>
        <source>KVM is there, but a machine that was started with it ended at once.</source>
        <translation>KVM はありますが、それで起動したマシンがすぐに終了しました。</translation>
    </message>
    <message>
        <source>KVM works: a machine started with it.</source>
        <translation>KVM は使えます。マシンが起動しました。</translation>
    </message>
    <message>
        <source>This computer offers no hardware virtualization: %1 is not there.</source>
        <translation>このコンピューターにはハードウェア仮想化がありません: %1 がありません。</translation>
    </message>
    <message>
        <source>Turn on virtualization (VT-x, AMD-V) in the computer's firmware settings. Inside a virtual machine, ask for nested virtualization.</source>
        <translation>コンピューターのファームウェア設定で仮想化 (VT-x、AMD-V) を有効にしてください。仮想マシンの中では入れ子の仮想化を求めてください。</translation>
    </message>
    <message>
        <source>You may not use hardware virtualization: %1 is not open to you.</source>
        <translation>ハードウェア仮想化を使えません: %1 が開かれていません。</translation>
    </message>
    <message>
        <source>Add yourself to the group kvm (sudo adduser "$USER" kvm), then log out and in again.</source>
        <translation>自分を kvm グループに加え (sudo adduser "$USER" kvm)、ログインし直してください。</translation>
    </message>
    <message>
        <source>Hardware virtualization has not been tried yet since this computer started.</source>
        <translation>このコンピューターの起動後、ハードウェア仮想化はまだ試されていません。</translation>
    </message>
    <message>
        <source>The folder %1 is not private to you.</source>
        <translation>フォルダー %1 はあなた専用ではありません。</translation>
    </message>
    <message>
        <source>Cannot open %1.</source>
        <translation>%1 を開けません。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 はファイルではありません。</translation>
    </message>
    <message>
        <source>QEMU, which runs the machines, is not installed. Install the package qemu-system-x86.</source>
        <translation>マシンを動かす QEMU がインストールされていません。パッケージ qemu-system-x86 をインストールしてください。</translation>
    </message>
    <message>
        <source>Cannot start the machine: QEMU does not answer.</source>
        <translation>マシンを起動できません。QEMU が応答しません。</translation>
    </message>
    <message>
        <source>Cannot start the machine.</source>
        <translation>マシンを起動できません。</translation>
    </message>
    <message>
        <source>Cannot make room for a disk.</source>
        <translation>ディスクの場所を作れません。</translation>
    </message>
    <message>
        <source>Cannot start the machine: QEMU ended at once.</source>
        <translation>マシンを起動できません。QEMU がすぐに終了しました。</translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation>終了コード %1</translation>
    </message>
    <message>
        <source>The saved state of a machine cannot be loaded.</source>
        <translation>保存されたマシンの状態を読み込めません。</translation>
    </message>
    <message>
        <source>The machine has no workspace's disk.</source>
        <translation>マシンにワークスペースのディスクがありません。</translation>
    </message>
    <message>
        <source>The machine does not have these layers.</source>
        <translation>マシンにこれらの層がありません。</translation>
    </message>
    <message>
        <source>QEMU could not merge two layers of the workspace.</source>
        <translation>QEMU はワークスペースの 2 つの層を統合できませんでした。</translation>
    </message>
    <message>
        <source>QEMU does not answer.</source>
        <translation>QEMU が応答しません。</translation>
    </message>
    <message>
        <source>The machine could not be given the session's disk.</source>
        <translation>マシンにセッションのディスクを渡せませんでした。</translation>
    </message>
    <message>
        <source>Cannot watch another program.</source>
        <translation>別のプログラムを監視できません。</translation>
    </message>
    <message>
        <source>Cannot shut the machine in.</source>
        <translation>マシンを隔離できません。</translation>
    </message>
    <message>
        <source>The machine in %1 does not run any more.</source>
        <translation>%1 のマシンはもう動いていません。</translation>
    </message>
    <message>
        <source>There is no machine in %1.</source>
        <translation>%1 にマシンはありません。</translation>
    </message>
    <message>
        <source>Cannot understand %1.</source>
        <translation>%1 を理解できません。</translation>
    </message>
    <message>
        <source>There is no template in %1.</source>
        <translation>%1 にテンプレートはありません。</translation>
    </message>
    <message>
        <source>The template in %1 is damaged.</source>
        <translation>%1 のテンプレートが壊れています。</translation>
    </message>
    <message>
        <source>QEMU ended with %1.</source>
        <translation>QEMU が %1 で終了しました。</translation>
    </message>
    <message>
        <source>Two layers of a workspace could not be merged.</source>
        <translation>ワークスペースの 2 つの層を統合できませんでした。</translation>
    </message>
    <message>
        <source>QEMU's answers cannot be understood.</source>
        <translation>QEMU の応答を理解できません。</translation>
    </message>
    <message>
        <source>The machine's QEMU does not answer.</source>
        <translation>マシンの QEMU が応答しません。</translation>
    </message>
    <message>
        <source>It closed the connection.</source>
        <translation>接続を閉じました。</translation>
    </message>
    <message>
        <source>A line is longer than %1 bytes.</source>
        <translation>%1 バイトを超える行があります。</translation>
    </message>
    <message>
        <source>It did not begin with a greeting.</source>
        <translation>あいさつで始まりませんでした。</translation>
    </message>
    <message>
        <source>QEMU refused a command.</source>
        <translation>QEMU がコマンドを拒みました。</translation>
    </message>
    <message>
        <source>QEMU did not write its state in time.</source>
        <translation>QEMU が時間内に状態を書きませんでした。</translation>
    </message>
    <message>
        <source>QEMU could not write its state.</source>
        <translation>QEMU が状態を書けませんでした。</translation>
    </message>
    <message>
        <source>The state of a machine could not be saved. Check the space on the store's disk.</source>
        <translation>マシンの状態を保存できませんでした。ストアのディスクの空きを確認してください。</translation>
    </message>
</context>
</TS>

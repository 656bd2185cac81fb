// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/files.h"

#include "guestos/descriptor.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::GuestOs {

namespace {

using Wire::FrameWriter;
using Wire::Reader;
using Wire::Type;

struct Request
{
    std::string path;
    std::string second; ///< Rename; MakeLink: where it leads
    std::uint64_t offset = 0;
    std::uint32_t most = 0; ///< List: entries; Read: bytes
    bool truncate = false;
    bool flag = false;         ///< Rename: replace; Remove: all
    std::uint32_t mode = 0;    ///< SetAttributes
    std::int64_t modified = 0; ///< SetAttributes: milliseconds since 1970
    std::string_view bytes;
};

bool isPath(std::string_view path)
{
    return path.starts_with('/') && path.find('\0') == std::string_view::npos;
}

bool readFlag(Reader &reader, bool &flag)
{
    const std::uint8_t value = reader.u8();
    flag = value == 1;
    return value <= 1;
}

bool parse(Type type, std::string_view payload, Request &request)
{
    Reader reader(payload);
    request.path = reader.text(Wire::maxPath);
    if (!isPath(request.path))
        return false;
    switch (type) {
    case Type::List:
        request.most = reader.u32();
        break;
    case Type::Read:
        request.offset = reader.u64();
        request.most = reader.u32();
        if (request.most > Wire::maxRead)
            return false;
        break;
    case Type::Write:
        request.offset = reader.u64();
        request.truncate = reader.u8() != 0;
        request.bytes = reader.rest();
        if (request.bytes.size() > Wire::maxWrite)
            return false;
        break;
    case Type::Rename:
        request.second = reader.text(Wire::maxPath);
        if (!isPath(request.second) || !readFlag(reader, request.flag))
            return false;
        break;
    case Type::MakeLink:
        request.second = reader.text(Wire::maxPath);
        if (request.second.empty() || request.second.find('\0') != std::string::npos)
            return false;
        break;
    case Type::Remove:
        if (!readFlag(reader, request.flag))
            return false;
        break;
    case Type::SetAttributes:
        request.mode = reader.u32();
        request.modified = reader.i64();
        if (request.mode > 07777)
            return false;
        break;
    default:
        break;
    }
    return reader.isDone() && request.offset <= std::uint64_t(INT64_MAX) - Wire::maxRead;
}

std::string_view nameOf(std::string_view path)
{
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    const std::string_view name = path.substr(path.rfind('/') + 1);
    return name.empty() ? std::string_view("/") : name;
}

std::int64_t milliseconds(const timespec &time)
{
    return std::int64_t(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

void writeEntry(FrameWriter &frame, const struct stat &info, std::string_view name, std::string_view target)
{
    const std::uint8_t kind = S_ISREG(info.st_mode) ? 0 : S_ISDIR(info.st_mode) ? 1 : S_ISLNK(info.st_mode) ? 2 : 3;
    frame.u8(kind).i64(info.st_size).u32(info.st_mode & 07777).u32(info.st_uid).u32(info.st_gid);
    frame.i64(milliseconds(info.st_mtim)).i64(milliseconds(info.st_ctim)).text(name).text(target);
}

std::string linkTarget(int folder, const char *name, const struct stat &info)
{
    if (!S_ISLNK(info.st_mode))
        return {};
    char target[Wire::maxPath];
    const ssize_t size = readlinkat(folder, name, target, sizeof target);
    return size > 0 ? std::string(target, std::size_t(size)) : std::string();
}

/// What is made as root for a person belongs to whom its folder belongs.
void giveToOwnerOfFolder(int fd, const std::string &path)
{
    if (geteuid() != 0)
        return;
    const std::size_t slash = path.find_last_of('/', path.find_last_not_of('/'));
    const std::string folder = path.substr(0, slash == 0 || slash == std::string::npos ? 1 : slash);
    struct stat info = {};
    if (stat(folder.c_str(), &info) == 0) [[maybe_unused]]
        const int changed = fchown(fd, info.st_uid, info.st_gid);
}

/// Entries of many frames: a frame is finished when the next entry might not fit any more.
int list(std::string &out, std::uint32_t id, std::uint32_t epoch, const Request &request)
{
    DIR *const folder = opendir(request.path.c_str());
    if (!folder)
        return errno;
    const int fd = dirfd(folder);
    constexpr std::size_t largestEntry = 64 + Wire::maxName + Wire::maxPath;
    std::string entries;
    std::uint32_t inFrame = 0;
    std::uint32_t total = 0;
    bool complete = true;
    const auto flush = [&](bool last) {
        FrameWriter frame(out, Type::Entries, id);
        frame.u8(last && complete ? 1 : 0).u32(inFrame).raw(entries).finish(epoch);
        entries.clear();
        inFrame = 0;
    };
    for (;;) {
        errno = 0;
        const dirent *const entry = readdir(folder);
        if (!entry)
            break;
        const std::string_view name = entry->d_name;
        if (name == "." || name == "..")
            continue;
        if (total == request.most || out.size() > Wire::maxListing / 2) {
            complete = false;
            break;
        }
        struct stat info = {};
        if (fstatat(fd, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0 || name.size() > Wire::maxName)
            continue; // it went away meanwhile
        std::string one;
        FrameWriter writer(one, Type::Entries, id);
        writeEntry(writer, info, name, linkTarget(fd, entry->d_name, info));
        entries.append(one, Wire::headerSize);
        ++inFrame;
        ++total;
        if (entries.size() + largestEntry > Wire::bulkPayload)
            flush(false);
    }
    const int number = errno;
    closedir(folder);
    if (number == 0 || !complete)
        flush(true);
    return complete ? number : 0;
}

int statOne(std::string &out, std::uint32_t id, std::uint32_t epoch, const Request &request)
{
    struct stat info = {};
    if (lstat(request.path.c_str(), &info) != 0)
        return errno;
    FrameWriter frame(out, Type::Entries, id);
    frame.u8(1).u32(1);
    writeEntry(frame, info, nameOf(request.path), linkTarget(AT_FDCWD, request.path.c_str(), info));
    frame.finish(epoch);
    return 0;
}

int read(std::string &out, std::uint32_t id, std::uint32_t epoch, const Request &request)
{
    // Not blocking: a pipe with this name would wait for its other end.
    const Descriptor fd(open(request.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat info = {};
    if (!fd || fstat(fd.get(), &info) != 0)
        return errno;
    if (S_ISDIR(info.st_mode))
        return EISDIR;
    if (!S_ISREG(info.st_mode))
        return EINVAL;
    std::uint64_t offset = request.offset;
    std::uint32_t left = request.most;
    std::string buffer;
    do {
        buffer.resize(std::min<std::size_t>(left, Wire::bulkPayload - 16));
        const ssize_t count = pread(fd.get(), buffer.data(), buffer.size(), off_t(offset));
        if (count < 0)
            return errno;
        FrameWriter frame(out, Type::Bytes, id);
        frame.i64(info.st_size).u64(offset).raw(std::string_view(buffer).substr(0, std::size_t(count))).finish(epoch);
        offset += std::uint64_t(count);
        left -= std::uint32_t(count);
        if (count == 0)
            break;
    } while (left > 0);
    return 0;
}

int write(const Request &request)
{
    bool isNew = false;
    Descriptor fd(open(request.path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!fd && errno == ENOENT) {
        fd = Descriptor(open(request.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
        isNew = true;
    }
    struct stat info = {};
    if (!fd || fstat(fd.get(), &info) != 0)
        return errno;
    if (!S_ISREG(info.st_mode))
        return EINVAL;
    if (isNew)
        giveToOwnerOfFolder(fd.get(), request.path);
    if (request.truncate && ftruncate(fd.get(), off_t(request.offset)) != 0)
        return errno;
    std::string_view bytes = request.bytes;
    std::uint64_t offset = request.offset;
    while (!bytes.empty()) {
        const ssize_t count = pwrite(fd.get(), bytes.data(), bytes.size(), off_t(offset));
        if (count < 0)
            return errno;
        bytes.remove_prefix(std::size_t(count));
        offset += std::uint64_t(count);
    }
    return 0;
}

int makeFolder(const Request &request)
{
    if (mkdir(request.path.c_str(), 0755) != 0)
        return errno;
    const Descriptor fd(open(request.path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (fd)
        giveToOwnerOfFolder(fd.get(), request.path);
    return 0;
}

int makeLink(const Request &request)
{
    if (symlink(request.second.c_str(), request.path.c_str()) != 0)
        return errno;
    struct stat folder = {};
    if (stat(request.path.substr(0, request.path.rfind('/') + 1).c_str(), &folder) == 0)
        (void)!lchown(request.path.c_str(), folder.st_uid, folder.st_gid);
    return 0;
}

int rename(const Request &request)
{
    const unsigned flags = request.flag ? 0 : RENAME_NOREPLACE;
    return renameat2(AT_FDCWD, request.path.c_str(), AT_FDCWD, request.second.c_str(), flags) == 0 ? 0 : errno;
}

/// Through the descriptor of each folder and never through a link, so that it stays in the tree whatever others do to
/// that meanwhile. What cannot be deleted does not keep the rest from it; the first reason is told.
int emptyFolder(int parent, const char *name, int depth)
{
    constexpr int maxDepth = 512;
    const int fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *const folder = fd >= 0 ? fdopendir(fd) : nullptr;
    if (!folder || depth > maxDepth) {
        const int number = folder ? ELOOP : errno;
        if (folder)
            closedir(folder);
        else if (fd >= 0)
            close(fd);
        return number;
    }
    int first = 0;
    while (const dirent *const entry = readdir(folder)) {
        const std::string_view entryName = entry->d_name;
        if (entryName == "." || entryName == "..")
            continue;
        int number = unlinkat(fd, entry->d_name, 0) == 0 ? 0 : errno;
        if (number == EISDIR || number == EPERM) {
            number = emptyFolder(fd, entry->d_name, depth + 1);
            if (number == 0 || number == ENOTDIR)
                number = unlinkat(fd, entry->d_name, AT_REMOVEDIR) == 0 ? 0 : errno;
        }
        if (number != 0 && number != ENOENT && first == 0)
            first = number;
    }
    closedir(folder);
    return first;
}

int remove(const Request &request)
{
    if (unlink(request.path.c_str()) == 0)
        return 0;
    if (errno == EISDIR || errno == EPERM) {
        struct stat info = {};
        if (lstat(request.path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) {
            if (const int number = request.flag ? emptyFolder(AT_FDCWD, request.path.c_str(), 0) : 0; number != 0)
                return number;
            return rmdir(request.path.c_str()) == 0 ? 0 : errno;
        }
        errno = EPERM;
    }
    return errno;
}

int setAttributes(const Request &request)
{
    const Descriptor fd(open(request.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW));
    if (!fd)
        return errno;
    const std::int64_t seconds = request.modified >= 0 ? request.modified / 1000 : (request.modified - 999) / 1000;
    timespec times[2] = {};
    times[0].tv_nsec = UTIME_OMIT;
    times[1].tv_sec = time_t(seconds);
    times[1].tv_nsec = long(request.modified - seconds * 1000) * 1'000'000;
    return fchmod(fd.get(), request.mode) == 0 && futimens(fd.get(), times) == 0 ? 0 : errno;
}

} // namespace

void writeDone(std::string &out, std::uint32_t id, std::uint32_t epoch, int number, std::string_view words)
{
    if (number != 0 && words.empty())
        words = std::strerror(number);
    FrameWriter(out, Type::Done, id).u32(std::uint32_t(number)).text(words.substr(0, Wire::maxText)).finish(epoch);
}

bool isFileRequest(Type type, std::string_view payload)
{
    Request request;
    return parse(type, payload, request);
}

std::string answerFileRequest(Type type, std::uint32_t id, std::uint32_t epoch, const std::string &payload)
{
    Request request;
    std::string out;
    int number = EINVAL;
    if (parse(type, payload, request)) {
        switch (type) {
        case Type::List:
            number = list(out, id, epoch, request);
            break;
        case Type::Stat:
            number = statOne(out, id, epoch, request);
            break;
        case Type::Read:
            number = read(out, id, epoch, request);
            break;
        case Type::Write:
            number = write(request);
            break;
        case Type::MakeFolder:
            number = makeFolder(request);
            break;
        case Type::MakeLink:
            number = makeLink(request);
            break;
        case Type::Rename:
            number = rename(request);
            break;
        case Type::Remove:
            number = remove(request);
            break;
        case Type::SetAttributes:
            number = setAttributes(request);
            break;
        default:
            break;
        }
    }
    writeDone(out, id, epoch, number);
    return out;
}

} // namespace Vitrine::GuestOs

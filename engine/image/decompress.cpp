// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/decompress.h"

#include <lzma.h>
#include <zstd.h>

#include <memory>

namespace Vitrine::Image {

namespace {

constexpr qsizetype pieceSize = qsizetype(1) << 20;
constexpr quint64 memoryLimit = quint64(512) << 20;

std::unexpected<Error> corrupt(const char *why)
{
    return fail(ErrorCode::Corrupt, {}, QString::fromUtf8(why));
}

Result<QByteArray> unpackZstd(QByteArrayView packed, qsizetype limit)
{
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, 28);
    ZSTD_inBuffer in{packed.data(), size_t(packed.size()), 0};
    QByteArray all;
    for (;;) {
        const qsizetype had = all.size();
        if (had > limit)
            return corrupt("zstd: larger than it may be");
        all.resize(had + pieceSize);
        ZSTD_outBuffer out{all.data() + had, size_t(pieceSize), 0};
        const size_t left = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_isError(left))
            return corrupt(ZSTD_getErrorName(left));
        all.resize(had + qsizetype(out.pos));
        if (left == 0)
            break;
        if (in.pos == in.size && out.pos == 0)
            return corrupt("zstd: it ends in the middle");
    }
    if (all.size() > limit)
        return corrupt("zstd: larger than it may be");
    return all;
}

Result<QByteArray> unpackXz(QByteArrayView packed, qsizetype limit)
{
    lzma_stream stream = LZMA_STREAM_INIT;
    if (lzma_stream_decoder(&stream, memoryLimit, 0) != LZMA_OK)
        return corrupt("xz: no memory");
    const std::unique_ptr<lzma_stream, decltype(&lzma_end)> end(&stream, &lzma_end);
    stream.next_in = reinterpret_cast<const uint8_t *>(packed.data());
    stream.avail_in = size_t(packed.size());
    QByteArray all;
    for (;;) {
        const qsizetype had = all.size();
        if (had > limit)
            return corrupt("xz: larger than it may be");
        all.resize(had + pieceSize);
        stream.next_out = reinterpret_cast<uint8_t *>(all.data() + had);
        stream.avail_out = size_t(pieceSize);
        const lzma_ret state = lzma_code(&stream, LZMA_FINISH);
        all.resize(had + pieceSize - qsizetype(stream.avail_out));
        if (state == LZMA_STREAM_END)
            break;
        if (state == LZMA_BUF_ERROR)
            return corrupt("xz: it ends in the middle");
        if (state != LZMA_OK)
            return corrupt("xz: damaged data");
    }
    if (all.size() > limit)
        return corrupt("xz: larger than it may be");
    return all;
}

} // namespace

bool isZstd(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\x28\xb5\x2f\xfd", 4));
}

bool isXz(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\xfd\x37zXZ\0", 6));
}

Result<QByteArray> decompress(QByteArrayView packed, qsizetype limit)
{
    if (isZstd(packed))
        return unpackZstd(packed, limit);
    if (isXz(packed))
        return unpackXz(packed, limit);
    return corrupt("neither zstd nor xz");
}

} // namespace Vitrine::Image

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/archive/contentsum.h"

#include <openssl/evp.h>

namespace Vitrine::Store {

void ContentSum::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

ContentSum::ContentSum() : m_context(EVP_MD_CTX_new())
{
    reset();
}

void ContentSum::reset()
{
    m_good = m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1;
}

void ContentSum::add(const char *bytes, qint64 count)
{
    m_good = m_good && EVP_DigestUpdate(m_context.get(), bytes, std::size_t(count)) == 1;
}

QByteArray ContentSum::hex()
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (!m_good || EVP_DigestFinal_ex(m_context.get(), digest, &size) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char *>(digest), qsizetype(size)).toHex();
}

} // namespace Vitrine::Store

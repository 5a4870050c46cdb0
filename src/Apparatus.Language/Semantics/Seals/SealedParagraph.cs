using System;
using System.Security.Cryptography;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Seals;

/// <summary>A paragraph as it was sealed.</summary>
/// <param name="Id">Its name, which stays when it is sealed again with other words, so that versions of the seal merge by paragraph.</param>
/// <param name="Checksum">The checksum of its words.</param>
/// <param name="Words">Its words with single spaces between.</param>
/// <param name="Span">Its place in the file of the seal.</param>
public sealed record SealedParagraph(string Id, string Checksum, string Words, TextSpan Span)
{
    private const int Digits = 12;

    /// <summary>Whether the words are those that the checksum was taken of.</summary>
    public bool IsWhole => Checksum == ChecksumOf(Words);

    /// <summary>The checksum of words: the first digits of their SHA-256 in UTF-8.</summary>
    public static string ChecksumOf(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..Digits];
}

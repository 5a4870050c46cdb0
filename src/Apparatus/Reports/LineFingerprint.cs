using System;
using System.Security.Cryptography;
using System.Text;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Text;

namespace Apparatus.Reports;

/// <summary>
/// Recognises a source line again after lines above it came or went: by its words, with every run of white space as one
/// space, never by its number.
/// </summary>
/// <param name="Hash">The first 64 bits of the SHA-256 of the line, as 16 hexadecimal digits.</param>
/// <param name="Excerpt">The beginning of the line for people to read, at most 60 characters.</param>
internal readonly record struct LineFingerprint(string Hash, string Excerpt)
{
    private const int ExcerptLength = 60;

    // A line of 20 MB with ten thousand faults must not be hashed ten thousand times over: what stands this far before
    // and after the fault tells it from its neighbours well enough.
    private const int Reach = 500;

    /// <summary>The fingerprint of the line that a diagnostic starts on; that of an empty line when there is no text.</summary>
    public static LineFingerprint Of(SourceText? text, Diagnostic diagnostic)
    {
        if (text is null)
        {
            return FromLine("");
        }

        var line = text.GetLineSpan(text.GetLine(diagnostic.Span.Start));
        if (line.Length > 2 * Reach)
        {
            var start = Math.Clamp(diagnostic.Span.Start, line.Start, line.End);
            line = TextSpan.FromBounds(Math.Max(line.Start, start - Reach), Math.Min(line.End, start + Reach));
        }

        return FromLine(text.ToString(line));
    }

    private static LineFingerprint FromLine(string line)
    {
        var words = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 8));
        var length = Math.Min(words.Length, ExcerptLength);
        if (length < words.Length && char.IsLowSurrogate(words[length]))
        {
            length--;
        }

        return new LineFingerprint(hash, words[..length]);
    }
}

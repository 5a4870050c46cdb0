using System;
using System.Text;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Files;

/// <summary>Makes text of bytes. Only UTF-8 is text, as for Pandoc; everything else is named for what it is.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a file; a byte-order mark of UTF-8 is noted in the text, not part of it.</summary>
    public static FileContent Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Unread("it is UTF-16", "save it as UTF-8");
        }

        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            return Unread($"it holds a NUL byte in line {LineOf(bytes, zero)}, as no text does", "remove the byte, or leave the file out");
        }

        try
        {
            return new FileContent(SourceText.From(Strict.GetString(bytes)), true);
        }
        catch (DecoderFallbackException fault)
        {
            return Unread($"it is not UTF-8 (line {LineOf(bytes, fault.Index)})", "save it as UTF-8");
        }
    }

    /// <summary>The bytes of a text, with its byte-order mark if it had one.</summary>
    /// <exception cref="EncoderFallbackException">The text holds half a character, which UTF-8 cannot write.</exception>
    public static byte[] Encode(SourceText text) => Strict.GetBytes(text.HasByteOrderMark ? '\uFEFF' + text.Content : text.Content);

    private static int LineOf(ReadOnlySpan<byte> bytes, int index) => bytes[..Math.Clamp(index, 0, bytes.Length)].Count((byte)'\n') + 1;

    private static FileContent Unread(string reason, string remedy) => new(null, true, reason, remedy);
}

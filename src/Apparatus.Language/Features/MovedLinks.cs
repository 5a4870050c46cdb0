using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>Lets the links and images of a text follow files that move.</summary>
/// <param name="edition">The edition.</param>
/// <param name="moved">Where files will be.</param>
internal sealed class MovedLinks(Edition edition, MovedPaths moved)
{
    // What ends or changes an address when it stands there as it is.
    private const string Unsafe = "()<>\"\\%#?[]{}`";

    /// <summary>The edits of one file, in offsets of the file before the move.</summary>
    public IEnumerable<TextEdit> In(MarkdownDocument document) =>
        document.Index.LinkAddresses.Select(address => Follow(document, address)).OfType<TextEdit>();

    private TextEdit? Follow(MarkdownDocument document, LinkAddress address)
    {
        var end = address.Target.AsSpan().IndexOfAny('#', '?');
        var path = end < 0 ? address.Target : address.Target[..end];
        if (path.Length == 0 || path.Contains(':', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        var plain = Uri.UnescapeDataString(path);
        return NewPath(document, address, plain) is { } target ? Write(document.Text, address, path.Length, Shape(plain, target)) : null;
    }

    // The path that leads from the file's new place to the target's new place; null when the written one still does.
    private string? NewPath(MarkdownDocument document, LinkAddress address, string path)
    {
        var oldFolder = FilePaths.Folder(document.Path);
        var newFolder = FilePaths.Folder(moved.Map(document.Path));

        // Without the extension Pandoc looks for images from the edition's folder (FORMAT A2), editors from the text's own.
        if (address.IsImage && !edition.Settings.From.RebasesRelativePaths && oldFolder != moved.OldRoot)
        {
            var fromRoot = FilePaths.Combine(moved.OldRoot, path);
            var fromText = FilePaths.Combine(oldFolder, path);
            if (moved.Map(fromRoot) != fromRoot || moved.Map(fromText) == fromText)
            {
                (oldFolder, newFolder) = (moved.OldRoot, moved.NewRoot);
            }
        }

        var full = FilePaths.Combine(oldFolder, path);
        var target = moved.Map(full);
        if (FilePaths.IsFull(path))
        {
            return target == full ? null : target;
        }

        return FilePaths.Combine(newFolder, path) == target ? null : MovedPaths.Relative(newFolder, target);
    }

    // “./” at the start and “/” at the end are somebody's habit.
    private static string Shape(string before, string target)
    {
        var start = before.StartsWith("./", StringComparison.Ordinal) && !target.StartsWith('.') ? "./" : string.Empty;
        return start + target + (before.EndsWith('/') && !target.EndsWith('/') ? "/" : string.Empty);
    }

    private static TextEdit Write(SourceText text, LinkAddress address, int pathLength, string target)
    {
        var written = text.ToString(address.TargetSpan);
        var isAngled = address.TargetSpan.Start > 0 && text[address.TargetSpan.Start - 1] == '<';
        var encoded = Encode(target, written, isAngled);

        // With escapes in it the address is written anew as a whole.
        return written == address.Target
            ? new TextEdit(new TextSpan(address.TargetSpan.Start, pathLength), encoded)
            : new TextEdit(address.TargetSpan, encoded + address.Target[pathLength..]);
    }

    private static string Encode(string path, string before, bool isAngled)
    {
        var encodesLetters = before.Contains('%', StringComparison.Ordinal) && !before.Any(c => c > 127);
        var result = new StringBuilder(path.Length);
        foreach (var rune in path.EnumerateRunes())
        {
            var isMark = rune.IsAscii && (Unsafe.Contains((char)rune.Value, StringComparison.Ordinal) || char.IsControl((char)rune.Value));
            var isRaw = rune.Value == ' ' ? isAngled && !before.Contains("%20", StringComparison.Ordinal)
                : rune.Value is '(' or ')' ? isAngled
                : !isMark && (rune.IsAscii || !encodesLetters);
            if (isRaw)
            {
                result.Append(rune.ToString());
                continue;
            }

            foreach (var unit in Encoding.UTF8.GetBytes(rune.ToString()))
            {
                result.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }
        }

        return result.ToString();
    }
}

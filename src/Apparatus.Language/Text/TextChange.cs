using System;

namespace Apparatus.Language.Text;

/// <summary>What differs between two texts: one stretch.</summary>
/// <param name="Start">Up to here both are the same.</param>
/// <param name="OldEnd">Where the stretch ends in the old text; behind it both are the same.</param>
/// <param name="NewEnd">Where it ends in the new text.</param>
internal readonly record struct TextChange(int Start, int OldEnd, int NewEnd)
{
    private const int Step = 4096;

    /// <summary>How much further on the text behind the stretch stands in the new text.</summary>
    public int Distance => NewEnd - OldEnd;

    /// <summary>Compares two texts.</summary>
    public static TextChange Between(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var most = Math.Min(before.Length, after.Length) - start;
        var same = 0;
        while (same + Step <= most && before.AsSpan(before.Length - same - Step, Step).SequenceEqual(after.AsSpan(after.Length - same - Step, Step)))
        {
            same += Step;
        }

        while (same < most && before[before.Length - same - 1] == after[after.Length - same - 1])
        {
            same++;
        }

        return new TextChange(start, before.Length - same, after.Length - same);
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules;

/// <summary>Stretches of a file, which may overlap, and whether a place lies in one of them.</summary>
internal sealed class TextRegions
{
    private readonly ImmutableArray<TextSpan> spans;

    /// <summary>Joins stretches that overlap.</summary>
    /// <param name="stretches">The stretches in any order.</param>
    public TextRegions(IEnumerable<TextSpan> stretches)
    {
        var joined = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in stretches.Order())
        {
            if (joined.Count > 0 && span.Start < joined[^1].End)
            {
                joined[^1] = TextSpan.FromBounds(joined[^1].Start, System.Math.Max(joined[^1].End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        spans = joined.DrainToImmutable();
    }

    /// <summary>Whether a character lies in one of the stretches.</summary>
    /// <param name="offset">0-based UTF-16 offset.</param>
    public bool Contains(int offset)
    {
        var next = spans.BinarySearch(new TextSpan(offset, int.MaxValue - offset));
        next = next < 0 ? ~next : next;
        return next > 0 && spans[next - 1].Contains(offset);
    }
}

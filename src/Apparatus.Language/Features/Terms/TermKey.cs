using System;
using Apparatus.Language.Semantics.Terms;

namespace Apparatus.Language.Features.Terms;

/// <summary>Tells entries apart over several editions, which may share a glossary: the same entry of the same file is one entry.</summary>
/// <param name="Path">The full path of the glossary file.</param>
/// <param name="Start">Offset of the entry in it.</param>
public readonly record struct TermKey(string Path, int Start)
{
    /// <summary>The key of an entry.</summary>
    public static TermKey Of(GlossaryPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new TermKey(place.Path, place.Entry.Span.Start);
    }
}

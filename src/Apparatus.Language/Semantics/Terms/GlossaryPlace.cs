using Apparatus.Language.Glossary;

namespace Apparatus.Language.Semantics.Terms;

/// <summary>An entry with the file that holds it.</summary>
/// <param name="Number">Its position in <see cref="GlossaryTable.Entries"/>.</param>
/// <param name="Source">The file.</param>
/// <param name="Entry">The entry.</param>
public sealed record GlossaryPlace(int Number, GlossarySource Source, GlossaryEntry Entry)
{
    /// <summary>The full path of the file.</summary>
    public string Path => Source.Document.Path;
}

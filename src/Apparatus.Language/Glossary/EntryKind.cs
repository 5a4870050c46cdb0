namespace Apparatus.Language.Glossary;

/// <summary>What an entry of a glossary is about (FORMAT A7.1, <c>kind</c>).</summary>
public enum EntryKind
{
    /// <summary>A term, <c>.term</c>; also an entry that says nothing else.</summary>
    Term,

    /// <summary>A person, <c>.person</c>.</summary>
    Person,

    /// <summary>A place, <c>.place</c>.</summary>
    Place,

    /// <summary>An organisation, <c>.org</c>.</summary>
    Organisation,

    /// <summary>A work, <c>.work</c>.</summary>
    Work,
}

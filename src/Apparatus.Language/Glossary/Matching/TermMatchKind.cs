namespace Apparatus.Language.Glossary.Matching;

/// <summary>How a text speaks of a term (FORMAT A7.2).</summary>
public enum TermMatchKind
{
    /// <summary>With its words.</summary>
    Prose,

    /// <summary>With a link, <c>[words](#t-id)</c>.</summary>
    Link,

    /// <summary>With a span, <c>[words]{.term key=t-id}</c> or <c>[words]{.term}</c>.</summary>
    Mark,
}

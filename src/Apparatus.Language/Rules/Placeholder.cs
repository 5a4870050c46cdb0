namespace Apparatus.Language.Rules;

/// <summary>What fixes write where a person has yet to write something.</summary>
internal static class Placeholder
{
    /// <summary>The word itself. A stub is never left empty: an empty note would take the next paragraph (FORMAT A4.1).</summary>
    public const string Text = "TODO";
}

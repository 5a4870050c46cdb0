namespace Apparatus.Language.Features;

/// <summary>How often a work is cited, as a person says it.</summary>
internal static class CitedTimes
{
    /// <summary><c>not cited</c>, <c>cited once</c>, <c>cited twice</c>, <c>cited 3 times</c>.</summary>
    public static string Of(int count) => count switch
    {
        0 => "not cited",
        1 => "cited once",
        2 => "cited twice",
        _ => $"cited {count} times",
    };
}

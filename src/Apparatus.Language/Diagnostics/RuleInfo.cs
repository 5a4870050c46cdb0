namespace Apparatus.Language.Diagnostics;

/// <summary>What a rule is: its stable id, its default severity and the texts that explain it. The texts are the documentation.</summary>
public sealed record RuleInfo
{
    /// <summary>The id, <c>ED</c> and four digits; never used again once given.</summary>
    public required string Id { get; init; }

    /// <summary>The name in kebab case: <c>undefined-note</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The severity where neither manifest nor command line says otherwise; <see cref="Severity.None"/> for a rule that is off until one of them switches it on.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What it reports, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Why it matters: what is lost or misprinted, and by which engines. Markdown.</summary>
    public required string Why { get; init; }

    /// <summary>What it deliberately does not report, so that it raises no false alarm. Markdown.</summary>
    public required string Silent { get; init; }

    /// <summary>How to mend it, by hand or with the fixes offered. Markdown.</summary>
    public required string HowToFix { get; init; }

    /// <summary>How the behaviour is known: measured with which program, or which manual says so. Markdown.</summary>
    public required string Evidence { get; init; }

    /// <summary>An example that it reports, in the markup of the tests: <c>{|ED1001:[^x]|}</c> marks the span.</summary>
    public required string Bad { get; init; }

    /// <summary>The example put right; it reports nothing.</summary>
    public required string Good { get; init; }

    /// <summary>Whether what it reports does nothing, so that an editor may show it faded (LSP <c>DiagnosticTag.Unnecessary</c>).</summary>
    public bool IsUnnecessary { get; init; }

    /// <summary>Whether it also looks at files that belong to no edition (FORMAT B0, "Loose file").</summary>
    public bool InLooseFiles { get; init; }
}

namespace Apparatus.Language.Diagnostics;

/// <summary>What decides about the things that a rule says of a Markdown file, so that after an edit only what may have changed is looked at again.</summary>
public enum RuleScope
{
    /// <summary>All of the file, and of others.</summary>
    File,

    /// <summary>For each block at the top of the file: that block, and the facts of the whole edition. Everything else of the file is looked up in <see cref="RuleContext.Whole"/>.</summary>
    Block,

    /// <summary>The facts of the edition alone; the text is looked at only to find the places.</summary>
    Facts,
}

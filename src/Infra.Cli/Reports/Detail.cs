namespace Infra.Cli.Reports;

/// <summary>How much a report says; each step leaves out more than the one before.</summary>
internal enum Detail
{
    /// <summary>Everything, with the values of attributes.</summary>
    Values,

    /// <summary>Attributes by name alone.</summary>
    Attributes,

    /// <summary>Changes on one line each.</summary>
    Changes,

    /// <summary>What is replaced, destroyed or forgotten; the rest is counted.</summary>
    Dangers,

    /// <summary>Counts of each stack, and the first of what is to be seen first.</summary>
    Counts,

    /// <summary>One line for all.</summary>
    Totals,
}

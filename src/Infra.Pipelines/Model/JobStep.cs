namespace Infra.Pipelines.Model;

/// <summary>A script or a gate.</summary>
public abstract record JobStep
{
    private JobStep()
    {
    }

    /// <summary>Runs in bash; its first failing command ends the job.</summary>
    /// <param name="Title">The title.</param>
    /// <param name="Text">Lines of bash.</param>
    /// <param name="Variables">Its values, by variable name.</param>
    public sealed record Script(string Title, string Text, params IReadOnlyList<(string Name, Value Value)> Variables) : JobStep
    {
        /// <summary>Whether it also runs after a failed step.</summary>
        public bool Always { get; init; }

        /// <summary>
        /// Whether its last line is one command that replaces the shell, so that the cancel signal of the forge reaches it.
        /// A shell would wait for the end of the command, and both would be killed.
        /// </summary>
        public bool HearsSignals { get; init; }
    }

    /// <summary>Runs a gate on <c>$STACKS</c>, even if an earlier gate failed, so that all findings are reported at once.</summary>
    /// <param name="Gate">The gate.</param>
    public sealed record Check(Gate Gate) : JobStep;
}

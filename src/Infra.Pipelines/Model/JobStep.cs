namespace Infra.Pipelines.Model;

/// <summary>A script or a gate.</summary>
public abstract record JobStep
{
    private JobStep()
    {
    }

    /// <summary>Runs in bash; its first failing command ends the job.</summary>
    /// <param name="Title">What a reader sees.</param>
    /// <param name="Text">Lines of bash.</param>
    /// <param name="Variables">What it gets, by the name of the variable.</param>
    public sealed record Script(string Title, string Text, params IReadOnlyList<(string Name, Value Value)> Variables) : JobStep
    {
        /// <summary>Whether it runs also where a step before it failed.</summary>
        public bool Always { get; init; }

        /// <summary>
        /// Whether its last line is one command that takes the place of the shell, so that the signal of a forge that cancels the job reaches it.
        /// A shell would wait for the command's end and be killed with it.
        /// </summary>
        public bool HearsSignals { get; init; }
    }

    /// <summary>Holds <c>$STACKS</c> against rules; also where a gate before it stopped, so that everything is said at once.</summary>
    /// <param name="Gate">Which.</param>
    public sealed record Check(Gate Gate) : JobStep;
}

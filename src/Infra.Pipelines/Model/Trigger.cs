namespace Infra.Pipelines.Model;

/// <summary>What starts a pipeline.</summary>
public abstract record Trigger
{
    private Trigger()
    {
    }

    /// <summary>A change is proposed: a pull request, a merge request, or several in the queue of those that are merged next.</summary>
    public sealed record Proposal : Trigger;

    /// <summary>The default branch gets commits.</summary>
    public sealed record Merge : Trigger;

    /// <summary>At fixed times. Which ones, each forge is told in its own way: GitLab keeps them out of its file.</summary>
    public sealed record Schedule : Trigger;

    /// <summary>Somebody, or a program, starts it.</summary>
    /// <param name="Inputs">With these.</param>
    public sealed record Manual(IReadOnlyList<Input> Inputs) : Trigger;
}

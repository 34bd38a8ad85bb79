namespace Infra.Pipelines.Model;

/// <summary>What starts a pipeline.</summary>
public abstract record Trigger
{
    private Trigger()
    {
    }

    /// <summary>A change is proposed: a pull request, a merge request, or a merge queue entry.</summary>
    public sealed record Proposal : Trigger;

    /// <summary>The default branch gets commits.</summary>
    public sealed record Merge : Trigger;

    /// <summary>On a schedule, which is an option of each forge: GitLab does not define it in its file.</summary>
    public sealed record Schedule : Trigger;

    /// <summary>A person or a program starts it.</summary>
    /// <param name="Inputs">Its inputs.</param>
    public sealed record Manual(IReadOnlyList<Input> Inputs) : Trigger;
}

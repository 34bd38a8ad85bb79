namespace Infra.Pipelines.GitHub.Documents;

/// <summary>A job of a workflow: a <see cref="WorkflowJob"/>, or a call of another workflow.</summary>
public interface IWorkflowJob
{
    /// <summary>The name on the run's page.</summary>
    string Name { get; }

    /// <summary>The permissions of its token.</summary>
    Permissions Permissions { get; }
}

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>What may stand among the jobs of a workflow: a <see cref="WorkflowJob"/>, or a call of another workflow.</summary>
public interface IWorkflowJob
{
    /// <summary>What the run's page shows.</summary>
    string Name { get; }

    /// <summary>What its token may do.</summary>
    Permissions Permissions { get; }
}

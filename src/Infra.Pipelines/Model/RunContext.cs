namespace Infra.Pipelines.Model;

/// <summary>Values of a run that every forge has.</summary>
public enum RunContext
{
    /// <summary>The base commit of a proposal.</summary>
    ProposalBase,

    /// <summary>The commit of the last deployment; empty to plan everything.</summary>
    DeployedBefore,

    /// <summary>The run's number: the same when jobs are repeated, so that a repeated job finds the plans of the others.</summary>
    Run,

    /// <summary>The run's page.</summary>
    RunPage,

    /// <summary><c>true</c> if no identity trusts the proposal: it comes from a fork, or is in the merge queue.</summary>
    IsUntrusted,

    /// <summary><c>true</c> if the token of the job may write comments.</summary>
    MayComment,
}

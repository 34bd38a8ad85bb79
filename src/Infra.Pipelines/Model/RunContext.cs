namespace Infra.Pipelines.Model;

/// <summary>What every forge knows of a run.</summary>
public enum RunContext
{
    /// <summary>The commit that a proposal is made against.</summary>
    ProposalBase,

    /// <summary>The commit that was deployed before; empty where everything is to be looked at.</summary>
    DeployedBefore,

    /// <summary>The run's number: the same when jobs of it are repeated, so that one that failed finds the plans of those that did not.</summary>
    Run,

    /// <summary>The run's page.</summary>
    RunPage,

    /// <summary><c>true</c> where no identity trusts the proposal: it comes from a fork, or is in the queue of those that are merged next.</summary>
    IsUntrusted,

    /// <summary><c>true</c> where the job can write comments: it has a token that may.</summary>
    MayComment,
}

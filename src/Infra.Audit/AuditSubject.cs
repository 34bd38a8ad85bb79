using Infra.Audit.Governance;
using Infra.Audit.Pipelines;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Policy.Model;
using Infra.Policy.Reading;

namespace Infra.Audit;

/// <summary>What is audited. A source of evidence that is null makes its items unknown.</summary>
public sealed class AuditSubject
{
    private readonly Lazy<CommittedPipelines> _pipelines;
    private readonly Lazy<CommittedGovernance> _governance;
    private readonly Lazy<PolicyEstate> _estate;

    /// <summary>Takes the repository at a root.</summary>
    public AuditSubject(string root)
    {
        Files = new(root);
        _pipelines = new(() => CommittedPipelines.Read(Files));
        _governance = new(() => CommittedGovernance.Read(Files));
        _estate = new(() => SynthReader.Read(Output!));
    }

    /// <summary>The day against which waivers are held.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What synth wrote.</summary>
    public SynthOutput? Output { get; init; }

    /// <summary>What is wrong with the committed files that synth renders; empty where all are current.</summary>
    public IReadOnlyList<Problem> StaleFiles { get; init; } = [];

    /// <summary>The commits of the deployed branch that changed <c>envs/</c>, the newest first.</summary>
    public IReadOnlyList<ReleaseCommit>? History { get; init; }

    /// <summary>What the forge is set to.</summary>
    public ForgeSettings? Forge { get; init; }

    /// <summary>Why there are no settings of a forge.</summary>
    public string ForgeLack { get; init; } = "It takes a token that may read the settings of the forge.";

    internal RepositoryFiles Files { get; }

    internal CommittedPipelines Pipelines => _pipelines.Value;

    internal CommittedGovernance Governance => _governance.Value;

    /// <summary>The synthesized stacks, as rules see them.</summary>
    internal PolicyEstate Estate => _estate.Value;

    /// <summary>The last environment of a promotion.</summary>
    internal EnvironmentEntry Production => Output!.Estate.Environments[^1];

    /// <summary>Decides every item of the checklist, in its order.</summary>
    /// <exception cref="InfraException">INFRA0320, INFRA0321: a file can't be read as what its name says.</exception>
    public IReadOnlyList<AuditResult> Audit() => [.. Checklist.Items.Select(item => AuditResult.Of(item, this))];

    internal (string Place, string Fact)? Lacks(EvidenceSource source) => source switch
    {
        EvidenceSource.Synth when Output is null => ("cdktf.out", "It takes the output of synth."),
        EvidenceSource.History when History is null => ("git log", "It takes the history of the repository."),
        EvidenceSource.Forge when Forge is null => ("forge", ForgeLack),
        _ => null,
    };
}

using Infra.Audit.Governance;
using Infra.Audit.Pipelines;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Policy.Model;
using Infra.Policy.Reading;

namespace Infra.Audit;

/// <summary>The subject of an audit. If a source of evidence is null, its items are unknown.</summary>
public sealed class AuditSubject
{
    private readonly Lazy<CommittedPipelines> _pipelines;
    private readonly Lazy<CommittedGovernance> _governance;
    private readonly Lazy<PolicyEstate> _estate;

    /// <summary>Reads the repository at a root folder.</summary>
    public AuditSubject(string root)
    {
        Files = new(root);
        _pipelines = new(() => CommittedPipelines.Read(Files));
        _governance = new(() => CommittedGovernance.Read(Files));
        _estate = new(() => SynthReader.Read(Output!));
    }

    /// <summary>The date against which waivers are checked.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The synth output.</summary>
    public SynthOutput? Output { get; init; }

    /// <summary>The problems of committed files that synth renders; empty if all are current.</summary>
    public IReadOnlyList<Problem> StaleFiles { get; init; } = [];

    /// <summary>The commits on the deployed branch that changed <c>envs/</c>, newest first.</summary>
    public IReadOnlyList<ReleaseCommit>? History { get; init; }

    /// <summary>The settings of the forge.</summary>
    public ForgeSettings? Forge { get; init; }

    /// <summary>Why there are no settings of the forge.</summary>
    public string ForgeLack { get; init; } = "It needs a token with read access to the forge's settings.";

    internal RepositoryFiles Files { get; }

    internal CommittedPipelines Pipelines => _pipelines.Value;

    internal CommittedGovernance Governance => _governance.Value;

    /// <summary>The synthesized stacks, in the model that rules use.</summary>
    internal PolicyEstate Estate => _estate.Value;

    /// <summary>The last environment of the promotion order.</summary>
    internal EnvironmentEntry Production => Output!.Estate.Environments[^1];

    /// <summary>The forge's environments of the foundations.</summary>
    internal IReadOnlyList<string> Foundations => [.. Output!.Estate.EnvironmentsWithFoundation().Select(PipelineIdentity.FoundationOf)];

    /// <summary>Evaluates all items of the checklist, in order.</summary>
    /// <exception cref="InfraException">INFRA0320, INFRA0321: a file is not valid YAML or JSON of the expected form.</exception>
    public IReadOnlyList<AuditResult> Audit() => [.. Checklist.Items.Select(item => AuditResult.Of(item, this))];

    internal (string Place, string Fact)? Lacks(EvidenceSource source) => source switch
    {
        EvidenceSource.Synth when Output is null => ("cdktf.out", "It needs the output of synth."),
        EvidenceSource.History when History is null => ("git log", "It needs the history of the repository."),
        EvidenceSource.Forge when Forge is null => ("forge", ForgeLack),
        _ => null,
    };
}

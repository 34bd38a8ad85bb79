using Infra.Constructs.Naming;
using Infra.Constructs.Posture;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Estates;

/// <summary>Base class of constructs that belong to an <see cref="EstateStack"/>: validates options and applies a posture.</summary>
public abstract class EstateConstruct : Construct
{
    /// <summary>Creates the construct in a stack of an estate or below another construct.</summary>
    protected EstateConstruct(Construct scope, string id) : base(scope, id)
    {
        // Cached on this side of jsii: querying the tree costs a round trip per construct.
        (Stack, ConstructPath) = scope switch
        {
            EstateStack stack => (stack, $"{stack.Name}/{id}"),
            EstateConstruct parent => (parent.Stack, $"{parent.ConstructPath}/{id}"),
            _ => ((EstateStack)TerraformStack.Of(scope), Node.Path),
        };
        Stack.Estate.Sources.Note(ConstructPath);
    }

    /// <summary>The stack that contains this construct.</summary>
    public EstateStack Stack { get; }

    /// <summary>The construct path, such as <c>aws-prod-network/Vpc</c>.</summary>
    public string ConstructPath { get; }

    /// <summary>Accepts findings of scanner rules on this construct that no posture setting controls, such as cross-region replication.</summary>
    /// <param name="controls">The rule ids, such as <c>CKV_AWS_144</c>.</param>
    /// <param name="reason">The reason, for auditors.</param>
    /// <param name="owner">The person or team responsible.</param>
    /// <param name="expires">The last day on which the exception applies (UTC). Synth fails from the next day on.</param>
    /// <remarks>INFRA1301, INFRA1303: the exception has expired or is incomplete. Reported with all other errors at the end of synth.</remarks>
    public void AcceptRisk(IReadOnlyList<string> controls, string reason, string owner, DateOnly expires)
    {
        var risk = new PostureException(controls, reason, owner, expires);
        foreach (var problem in ExceptionRules.Check(ConstructPath, risk, Stack.Estate.Today)) Stack.Estate.Report(problem);
        Stack.Estate.Waivers.Add(new(ConstructPath, "AcceptedRisk", controls, reason, owner, expires));
    }

    /// <summary>
    /// Declares the previous path of this construct. Terraform gets a <c>moved</c> block for each of its resources, so that a changed path does not
    /// destroy and recreate them. Remove the call once it has been applied to every state.
    /// </summary>
    /// <param name="path">The previous path below the stack, such as <c>Vpc</c> or <c>Network/Vpc</c>.</param>
    /// <remarks>INFRA1109, INFRA1110: nothing can have moved from this path. Reported with all other errors at the end of synth.</remarks>
    public void MovedFrom(string path) => Stack.Estate.WhenDescribed(new ConstructMove(this, path).Apply);

    /// <summary>Records who may assume a pipeline identity that this construct creates.</summary>
    private protected void Admit(PipelineIdentity identity) => Admit(
        identity.Access == PipelineAccess.Plan ? AccessRight.Plan : AccessRight.Deploy, identity.ForgeEnvironment, identity.Name,
        [.. identity.Repositories.SelectMany(identity.SubjectsOf)]);

    /// <summary>Records access that this construct grants.</summary>
    private protected void Admit(AccessRight right, string? environment, string identity, IReadOnlyList<string> who) =>
        Stack.Estate.Access.Add(new(right, environment, identity, who, ConstructPath));

    /// <summary>
    /// Returns the name of a resource of this construct: <c>ESTATE-ENVIRONMENT-suffix</c>, or <c>ESTATE-suffix</c> in a foundation stack. If another
    /// construct in the same place already uses the name, the estate reports both.
    /// </summary>
    /// <param name="suffix">The last part of the name.</param>
    /// <param name="rule">The provider's rule for such names.</param>
    /// <exception cref="InfraException">INFRA1106: the name breaks the rule.</exception>
    /// <remarks>INFRA1108: two constructs use the same name. Reported with all other errors at the end of synth.</remarks>
    protected string ResourceName(string suffix, NameRule rule)
    {
        var name = Stack.ResourceName(suffix, rule);
        if (Stack.Estate.Names.TakenBy(ConstructPath, GetType().Name, Stack.Place, rule, name) is { } other)
        {
            Stack.Estate.Report(new(
                "INFRA1108", ConstructPath, $"Name \"{name}\" of {rule.Kind} is already used by {other}.", "Give one of them another Name."));
        }

        return name;
    }

    /// <summary>Throws all option errors in one exception.</summary>
    /// <param name="problems">One entry per option; null if the option is valid.</param>
    /// <exception cref="InfraException">At least one entry is not null.</exception>
    protected static void Validate(params IReadOnlyList<Problem?> problems)
    {
        var found = problems.OfType<Problem>().ToList();
        if (found.Count > 0) throw new InfraException(ExitCode.Failed, found);
    }

    /// <summary>Returns null if <paramref name="holds"/> is true, otherwise a problem with this construct as its subject.</summary>
    protected Problem? Require(bool holds, string code, string fact, string remedy) =>
        holds ? null : new Problem(code, ConstructPath, fact, remedy);

    /// <summary>Returns the posture to build with: the one given, or the preset of the stack's environment. Records its exceptions as waivers.</summary>
    /// <exception cref="InfraException">
    /// INFRA1301–1303: an exception has expired or is incomplete, or a hardened stack is relaxed without an exception.
    /// </exception>
    protected TPosture Adopt<TPosture>(TPosture? given) where TPosture : SecurityPosture, IPosturePresets<TPosture>
    {
        var adoption = new PostureAdoption<TPosture>(ConstructPath, Stack.PostureLevel, Stack.Estate.Today);
        var posture = given ?? adoption.Preset;
        Validate([.. adoption.Check(posture)]);
        Stack.Estate.Waivers.AddRange(adoption.Waivers(posture));
        return posture;
    }
}

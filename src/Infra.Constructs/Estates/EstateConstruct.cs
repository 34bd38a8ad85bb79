using Infra.Constructs.Naming;
using Infra.Constructs.Posture;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Estates;

/// <summary>A construct that knows its stack, checks its options once and takes a posture.</summary>
public abstract class EstateConstruct : Construct
{
    /// <summary>Creates it in a stack of an estate or below another construct.</summary>
    protected EstateConstruct(Construct scope, string id) : base(scope, id)
    {
        // Known on this side of jsii: asking the tree costs a round trip a construct.
        (Stack, ConstructPath) = scope switch
        {
            EstateStack stack => (stack, $"{stack.Name}/{id}"),
            EstateConstruct parent => (parent.Stack, $"{parent.ConstructPath}/{id}"),
            _ => ((EstateStack)TerraformStack.Of(scope), Node.Path),
        };
        Stack.Estate.Sources.Note(ConstructPath);
    }

    /// <summary>The stack it is in.</summary>
    public EstateStack Stack { get; }

    /// <summary>Where it is, such as <c>aws-prod-network/Vpc</c>.</summary>
    public string ConstructPath { get; }

    /// <summary>
    /// Accepts what a scanner's rule finds on this construct, where no posture decides it: a copy in another region, say.
    /// </summary>
    /// <param name="controls">Ids of the rules, such as <c>CKV_AWS_144</c>.</param>
    /// <param name="reason">Why, for the auditor.</param>
    /// <param name="owner">Who answers for it.</param>
    /// <param name="expires">The last day on which it holds (UTC); synth fails from the next day on.</param>
    /// <remarks>INFRA1301, INFRA1303: it has ended or is incomplete. Reported with everything else at the end of synth.</remarks>
    public void AcceptRisk(IReadOnlyList<string> controls, string reason, string owner, DateOnly expires)
    {
        var risk = new PostureException(controls, reason, owner, expires);
        foreach (var problem in ExceptionRules.Check(ConstructPath, risk, Stack.Estate.Today)) Stack.Estate.Report(problem);
        Stack.Estate.Waivers.Add(new(ConstructPath, "AcceptedRisk", controls, reason, owner, expires));
    }

    /// <summary>
    /// Says where this construct was: a <c>moved</c> block for each of its resources keeps them, where a changed path would destroy and create
    /// them. Remove the call once every state has followed.
    /// </summary>
    /// <param name="path">Its path below the stack before, such as <c>Vpc</c> or <c>Network/Vpc</c>.</param>
    /// <remarks>INFRA1109, INFRA1110: nothing can have moved from there. Reported with everything else at the end of synth.</remarks>
    public void MovedFrom(string path) => Stack.Estate.WhenDescribed(new ConstructMove(this, path).Apply);

    /// <summary>Notes who may work as a pipeline's identity, which this construct makes.</summary>
    private protected void Admit(PipelineIdentity identity) => Admit(
        identity.Access == PipelineAccess.Apply ? AccessRight.Deploy : AccessRight.Plan, identity.Environment, identity.Name,
        [.. identity.Repositories.SelectMany(identity.SubjectsOf)]);

    /// <summary>Notes who may do what because of this construct.</summary>
    private protected void Admit(AccessRight right, string? environment, string identity, IReadOnlyList<string> who) =>
        Stack.Estate.Access.Add(new(right, environment, identity, who, ConstructPath));

    /// <summary>
    /// The name of something that this construct makes: <c>ESTATE-ENVIRONMENT-suffix</c>, or <c>ESTATE-suffix</c> in a foundation stack. Where
    /// another construct of the same place has it already, the estate reports both.
    /// </summary>
    /// <param name="suffix">Its last part.</param>
    /// <param name="rule">What the provider takes.</param>
    /// <exception cref="InfraException">INFRA1106: the provider does not take such a name.</exception>
    /// <remarks>INFRA1108: two constructs make one name. Reported with everything else at the end of synth.</remarks>
    protected string ResourceName(string suffix, NameRule rule)
    {
        var name = Stack.ResourceName(suffix, rule);
        if (Stack.Estate.Names.TakenBy(ConstructPath, GetType().Name, Stack.Place, rule, name) is { } other)
        {
            Stack.Estate.Report(new(
                "INFRA1108", ConstructPath, $"Name \"{name}\" of {rule.Kind} is that of {other} too.", "Give one of them another Name."));
        }

        return name;
    }

    /// <summary>Reports everything that is wrong with its options together.</summary>
    /// <param name="problems">One for each option; null where an option is right.</param>
    /// <exception cref="InfraException">At least one is not null.</exception>
    protected static void Validate(params IReadOnlyList<Problem?> problems)
    {
        var found = problems.OfType<Problem>().ToList();
        if (found.Count > 0) throw new InfraException(ExitCode.Failed, found);
    }

    /// <summary>A problem of this construct, or null where <paramref name="holds"/>.</summary>
    protected Problem? Require(bool holds, string code, string fact, string remedy) =>
        holds ? null : new Problem(code, ConstructPath, fact, remedy);

    /// <summary>
    /// The posture to build with: the one given, or the preset of the stack's environment. Its exceptions become waivers.
    /// </summary>
    /// <exception cref="InfraException">INFRA1301–1303: an exception has expired or is incomplete, or a hardened stack is relaxed without one.</exception>
    protected TPosture Adopt<TPosture>(TPosture? given) where TPosture : SecurityPosture, IPosturePresets<TPosture>
    {
        var adoption = new PostureAdoption<TPosture>(ConstructPath, Stack.PostureLevel, Stack.Estate.Today);
        var posture = given ?? adoption.Preset;
        Validate([.. adoption.Check(posture)]);
        Stack.Estate.Waivers.AddRange(adoption.Waivers(posture));
        return posture;
    }
}

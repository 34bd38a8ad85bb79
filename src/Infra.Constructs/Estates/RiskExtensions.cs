using Infra.Constructs.Posture;

namespace Infra.Constructs.Estates;

/// <summary>Reviewed exceptions and reviewed access, on any construct of an estate's stack and on any address in it.</summary>
public static class RiskExtensions
{
    private const string Setting = "AcceptedRisk";

    /// <summary>Accepts what rules find on a construct and below it: a resource of a provider, a module call, a whole stack.</summary>
    /// <param name="construct">The construct, in a stack of an estate.</param>
    /// <param name="controls">Ids of the rules, such as <c>CKV_AWS_144</c>.</param>
    /// <param name="reason">Why, for the auditor.</param>
    /// <param name="owner">Who answers for it.</param>
    /// <param name="expires">The last day on which it holds (UTC); synth fails from the next day on.</param>
    /// <remarks>INFRA1301, INFRA1303: it has ended or is incomplete. Reported with everything else at the end of synth.</remarks>
    public static void AcceptRisk(this Construct construct, IReadOnlyList<string> controls, string reason, string owner, DateOnly expires) =>
        Waive(StackOf(construct), construct.Node.Path, controls, reason, owner, expires);

    /// <summary>Accepts what rules find on a resource by its address in Terraform, and on all instances of it: <c>module.vpc.aws_subnet.a</c>, or <c>module.vpc</c> for all in it.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="address">The address, without the index of an instance.</param>
    /// <param name="controls">Ids of the rules.</param>
    /// <param name="reason">Why, for the auditor.</param>
    /// <param name="owner">Who answers for it.</param>
    /// <param name="expires">The last day on which it holds (UTC); synth fails from the next day on.</param>
    /// <remarks>INFRA1301, INFRA1303: it has ended or is incomplete. Reported with everything else at the end of synth.</remarks>
    public static void AcceptRiskAt(this EstateStack stack, string address, IReadOnlyList<string> controls, string reason, string owner, DateOnly expires) =>
        Waive(stack, $"{stack.Name}:{address}", controls, reason, owner, expires);

    /// <summary>
    /// Says yes to new access: a plan of a hard environment may widen it on this construct and below it. Without a yes the gate stops what the
    /// report shows as new access. Narrower or equal access needs none.
    /// </summary>
    /// <param name="construct">The construct, in a stack of an estate; a stack for all in it.</param>
    /// <param name="what">What is new, as the gate says it, with <c>*</c> for any text: <c>allows s3:GetObject on *</c>.</param>
    /// <param name="who">Who gets it.</param>
    /// <param name="reason">Why, for the auditor.</param>
    /// <param name="until">The last day on which the change may be deployed (UTC). After it the line does nothing.</param>
    /// <remarks>INFRA1303: it is incomplete. Reported with everything else at the end of synth.</remarks>
    public static void Accept(this Construct construct, string what, string who, string reason, DateOnly until)
    {
        var stack = StackOf(construct);
        var path = construct.Node.Path;
        foreach (var problem in ExceptionRules.Check(path, new([what], reason, who, DateOnly.MaxValue), stack.Estate.Today)) stack.Estate.Report(problem);
        stack.Estate.Accepted.Add(new(path, what, who, reason, until));
    }

    private static void Waive(EstateStack stack, string path, IReadOnlyList<string> controls, string reason, string owner, DateOnly expires)
    {
        var risk = new PostureException(controls, reason, owner, expires);
        foreach (var problem in ExceptionRules.Check(path, risk, stack.Estate.Today)) stack.Estate.Report(problem);
        stack.Estate.Waivers.Add(new(path, Setting, controls, reason, owner, expires));
    }

    private static EstateStack StackOf(Construct construct) => construct as EstateStack ?? (EstateStack)TerraformStack.Of(construct);
}

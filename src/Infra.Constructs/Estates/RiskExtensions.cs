using Infra.Constructs.Posture;

namespace Infra.Constructs.Estates;

/// <summary>Reviewed exceptions and reviewed access for any construct in an estate's stack, or for any Terraform address.</summary>
public static class RiskExtensions
{
    private const string Setting = "AcceptedRisk";

    /// <summary>Accepts findings on a construct and everything below it: a provider's resource, a module call or a whole stack.</summary>
    /// <param name="construct">A construct in a stack of an estate.</param>
    /// <param name="controls">The rule ids, such as <c>CKV_AWS_144</c>.</param>
    /// <param name="reason">The reason, for auditors.</param>
    /// <param name="owner">The person or team responsible.</param>
    /// <param name="expires">The last day on which the exception applies (UTC). Synth fails from the next day on.</param>
    /// <remarks>INFRA1301, INFRA1303: the exception has expired or is incomplete. Reported with all other errors at the end of synth.</remarks>
    public static void AcceptRisk(this Construct construct, IReadOnlyList<string> controls, string reason, string owner, DateOnly expires) =>
        Waive(StackOf(construct), construct.Node.Path, controls, reason, owner, expires);

    /// <summary>
    /// Accepts findings on a Terraform address and all its instances: <c>module.vpc.aws_subnet.a</c>, or <c>module.vpc</c> for the whole module.
    /// </summary>
    /// <param name="stack">The stack.</param>
    /// <param name="address">The address, without an instance index.</param>
    /// <param name="controls">The rule ids.</param>
    /// <param name="reason">The reason, for auditors.</param>
    /// <param name="owner">The person or team responsible.</param>
    /// <param name="expires">The last day on which the exception applies (UTC). Synth fails from the next day on.</param>
    /// <remarks>INFRA1301, INFRA1303: the exception has expired or is incomplete. Reported with all other errors at the end of synth.</remarks>
    public static void AcceptRiskAt(this EstateStack stack, string address, IReadOnlyList<string> controls, string reason, string owner, DateOnly expires) =>
        Waive(stack, $"{stack.Name}:{address}", controls, reason, owner, expires);

    /// <summary>
    /// Approves new access on this construct and everything below it, so that a plan of a hard environment may grant it. Without approval the gate
    /// blocks what the report lists as new access. Equal or narrower access needs no approval.
    /// </summary>
    /// <param name="construct">A construct in a stack of an estate, or a whole stack.</param>
    /// <param name="what">The new access as the gate words it, with <c>*</c> for any text: <c>allows s3:GetObject on *</c>.</param>
    /// <param name="who">Who gets the access.</param>
    /// <param name="reason">The reason, for auditors.</param>
    /// <param name="until">The last day on which the change may be deployed (UTC). After it the call has no effect.</param>
    /// <remarks>INFRA1303: the approval is incomplete. Reported with all other errors at the end of synth.</remarks>
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

using System.Text.RegularExpressions;

namespace Infra.EndToEnd.Tests.Recording;

/// <summary>What the calls of a pipeline become in the hands of somebody who wants more: whatever the estate holds, it is tried with it.</summary>
internal static partial class Abuses
{
    private static readonly string[] GivingPower = ["iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePolicy"];

    /// <summary>Calls that no role of a pipeline may make.</summary>
    public static IEnumerable<PermissionNeeded> Of(PermissionNeeded call)
    {
        if (!IsNobodys(call)) yield return InOtherEnvironment(call);
        if (GivingPower.Contains(call.Action)) yield return call with { Context = Boundary().Replace(call.Context, "") };
        // The pipeline's own role, as if it stood behind the boundary.
        if (call.Action.StartsWith("iam:", StringComparison.Ordinal) && EnvironmentsRole().Match(call.Resource) is { Success: true } role)
            yield return call with { Resource = $"{role.Value}apply" };
        // What has only a number is nobody's without its tag.
        if (call.Action.Split(':')[0] is "ec2" or "kms" && EnvironmentTags().Replace(call.Context, "") is var untagged && untagged != call.Context)
            yield return call with { Context = untagged };
    }

    /// <summary>Of what a machine is made of, the image is Amazon's and the network interface comes with it; the machine itself is refused.</summary>
    private static bool IsNobodys(PermissionNeeded call) =>
        call.Action == "ec2:RunInstances" && (call.Resource.Contains(":image/", StringComparison.Ordinal) || call.Resource.Contains(":network-interface/", StringComparison.Ordinal));

    private static PermissionNeeded InOtherEnvironment(PermissionNeeded call) =>
        call with { Role = call.Role.Contains("-dev-", StringComparison.Ordinal) ? call.Role.Replace("-dev-", "-prod-", StringComparison.Ordinal) : call.Role.Replace("-prod-", "-dev-", StringComparison.Ordinal) };

    [GeneratedRegex("iam:PermissionsBoundary=[^ ]+ ?")]
    private static partial Regex Boundary();

    [GeneratedRegex("^arn:aws:iam::[0-9]+:role/lynx-(?:dev|prod)-")]
    private static partial Regex EnvironmentsRole();

    [GeneratedRegex("aws:(?:Request|Resource)Tag/environment=[^ ]+ ?")]
    private static partial Regex EnvironmentTags();
}

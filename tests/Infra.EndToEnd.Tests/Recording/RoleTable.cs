using System.Text.RegularExpressions;

namespace Infra.EndToEnd.Tests.Recording;

/// <summary>Which calls hand a role to a service, for which IAM wants <c>iam:PassRole</c>.</summary>
internal static partial class RoleTable
{
    private static readonly Dictionary<string, string> Receivers = new()
    {
        ["ec2:CreateFlowLogs"] = "vpc-flow-logs.amazonaws.com",
        ["ec2:RunInstances"] = "ec2.amazonaws.com",
        ["eks:CreateCluster"] = "eks.amazonaws.com",
        ["eks:CreateNodegroup"] = "eks.amazonaws.com",
        ["iam:AddRoleToInstanceProfile"] = "ec2.amazonaws.com",
    };

    public static IEnumerable<(string Role, string Receiver)> Passed(AwsRequest request)
    {
        if (!Receivers.TryGetValue($"{request.Service}:{request.Operation}", out var receiver)) return [];
        var roles = request.Parameters.Select(parameter => parameter.Value).Where(value => RoleArn().IsMatch(value)).ToList();
        // The instance profiles of the constructs have the names of their roles.
        if ((request["IamInstanceProfile.Name"] ?? request["RoleName"]) is { } name) roles.Add($"arn:aws:iam::123456789012:role/{name}");
        return roles.Select(role => (role, receiver));
    }

    [GeneratedRegex("^arn:aws:iam::[0-9]+:role/")]
    private static partial Regex RoleArn();
}

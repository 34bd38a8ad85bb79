using System.Text.RegularExpressions;
using Infra.Testing.Iam;

namespace Infra.EndToEnd.Tests.Recording;

/// <summary>What IAM is asked before a call is answered: an action on one resource, and what is known about the two.</summary>
/// <param name="Role">The role of the pipeline that made the call: <c>lynx-prod-plan</c>.</param>
/// <param name="Action">Such as <c>ec2:CreateSubnet</c>.</param>
/// <param name="Resource">An ARN, or <c>*</c>.</param>
/// <param name="Context">Keys of conditions and their values, <c>KEY=VALUE</c>, in order.</param>
internal sealed partial record PermissionNeeded(string Role, string Action, string Resource, string Context)
{
    public bool Writes => !Reading().IsMatch(Action);

    /// <summary>The question to IAM.</summary>
    public IamRequest ToRequest() => new(Action, Resource, Context.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]));

    [GeneratedRegex(":(Get|List|Describe|Decrypt|Lookup)")]
    private static partial Regex Reading();
}

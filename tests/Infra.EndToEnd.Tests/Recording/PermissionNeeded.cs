namespace Infra.EndToEnd.Tests.Recording;

/// <summary>What IAM is asked before a call is answered: an action on one resource, and what is known about the two.</summary>
/// <param name="Environment">Whose state was worked on.</param>
/// <param name="Access"><c>plan</c> or <c>apply</c>.</param>
/// <param name="Action">Such as <c>ec2:CreateSubnet</c>.</param>
/// <param name="Resource">An ARN, or <c>*</c>.</param>
/// <param name="Context">Keys of conditions and their values.</param>
internal sealed record PermissionNeeded(string Environment, string Access, string Action, string Resource, string Context)
{
    public override string ToString() => string.Join(',', Environment, Access, Action, Resource, Context);
}

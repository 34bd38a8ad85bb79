using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>Networks and machines: all of EC2 that the constructs use.</summary>
/// <remarks>
/// A resource of EC2 has a number, not a name. What a call creates must get the environment's tag, and what it changes must have it; a
/// call that does both, such as a subnet in a VPC, is held to both. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
/// </remarks>
internal static class NetworkPermissions
{
    /// <summary>
    /// What creates, and the kinds of what it creates. Three tables, so that what is created by one is what the next stands on: a tag that
    /// a call asks for must not count for the network that it names.
    /// </summary>
    private static readonly (string Sid, string[] Actions, string[] Kinds)[] Creating =
    [
        ("CreateNetworks",
            ["AllocateAddress", "CreateInternetGateway", "CreateLaunchTemplate", "CreateVpc"],
            ["elastic-ip", "internet-gateway", "launch-template", "vpc"]),
        ("CreateInNetworks",
            ["CreateRouteTable", "CreateSecurityGroup", "CreateSubnet"],
            ["route-table", "security-group", "subnet"]),
        ("CreateInSubnets",
            ["AuthorizeSecurityGroupEgress", "AuthorizeSecurityGroupIngress", "CreateFlowLogs", "CreateNatGateway", "CreateVpcEndpoint", "RunInstances"],
            ["instance", "natgateway", "security-group-rule", "volume", "vpc-endpoint", "vpc-flow-log"]),
    ];

    /// <summary>What changes or deletes what is there. Creating counts as well: it changes what it is created in.</summary>
    private static readonly string[] Changing =
    [
        "AssociateIamInstanceProfile", "AssociateRouteTable", "AttachInternetGateway", "CreateLaunchTemplateVersion", "CreateRoute", "DeleteFlowLogs",
        "DeleteInternetGateway", "DeleteLaunchTemplate", "DeleteLaunchTemplateVersions", "DeleteNatGateway", "DeleteRoute", "DeleteRouteTable",
        "DeleteSecurityGroup", "DeleteSubnet", "DeleteVpc", "DeleteVpcEndpoints", "DetachInternetGateway", "DisassociateAddress",
        "DisassociateIamInstanceProfile", "DisassociateRouteTable", "ModifyInstanceAttribute", "ModifyInstanceMetadataOptions", "ModifyLaunchTemplate",
        "ModifySecurityGroupRules", "ModifySubnetAttribute", "ModifyVolume", "ModifyVpcAttribute", "ModifyVpcEndpoint", "MonitorInstances",
        "ReleaseAddress", "ReplaceIamInstanceProfileAssociation", "ReplaceRoute", "ReplaceRouteTableAssociation", "RevokeSecurityGroupEgress",
        "RevokeSecurityGroupIngress", "StartInstances", "StopInstances", "TerminateInstances", "UnmonitorInstances",
    ];

    public static IEnumerable<PolicyStatement> Writing(PipelineScope scope) =>
    [
        .. from table in Creating
           select new PolicyStatement { Sid = table.Sid, Actions = Ec2(table.Actions), Resources = scope.All("ec2", table.Kinds), Conditions = [scope.GetsTag] },
        new() { Sid = "Change", Actions = Ec2([.. Creating.SelectMany(table => table.Actions), .. Changing]), Resources = [scope.Account.Arn("ec2", "*")], Conditions = [scope.IsTagged] },
        new()
        {
            // Images of Amazon carry no tag, and the interface of a new machine gets none from Terraform.
            Sid = "RunImagesOfAmazon",
            Actions = ["ec2:RunInstances"],
            Resources = [$"arn:{scope.Account.Partition}:ec2:{scope.Account.Region}::image/*"],
            Conditions = [new("StringEquals", "ec2:Owner", "amazon")],
        },
        new() { Sid = "RunWithInterface", Actions = ["ec2:RunInstances"], Resources = scope.All("ec2", "network-interface") },
        .. Tagging(scope),
    ];

    private static IEnumerable<PolicyStatement> Tagging(PipelineScope scope) =>
    [
        new() { Sid = "TagOwn", Actions = ["ec2:CreateTags"], Resources = [scope.Account.Arn("ec2", "*")], Conditions = [scope.IsTagged, scope.KeepsTag] },
        new()
        {
            // As it is created, which is another permission than to create.
            Sid = "TagNew", Actions = ["ec2:CreateTags"], Resources = [scope.Account.Arn("ec2", "*")], Conditions = [scope.GetsTag, new("Null", "ec2:CreateAction", "false")],
        },
        new()
        {
            // That of a new VPC has no tag; it is the one thing that is taken over.
            Sid = "TagDefaultGroup",
            Actions = ["ec2:CreateTags"],
            Resources = scope.All("ec2", "security-group"),
            Conditions = [scope.GetsTag, new("Null", "aws:ResourceTag/environment", "true")],
        },
        new()
        {
            // Without the second condition, a call that names no key would take all of them away.
            Sid = "UntagOwn",
            Actions = ["ec2:DeleteTags"],
            Resources = [scope.Account.Arn("ec2", "*")],
            Conditions = [scope.IsTagged, new("ForAllValues:StringNotEquals", "aws:TagKeys", "environment"), new("Null", "aws:TagKeys", "false")],
        },
    ];

    private static string[] Ec2(IEnumerable<string> actions) => [.. actions.Select(action => $"ec2:{action}")];
}

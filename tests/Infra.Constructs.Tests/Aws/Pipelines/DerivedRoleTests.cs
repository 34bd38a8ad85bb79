using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Pipelines.Permissions;
using Infra.Contracts.Synthesized;
using Infra.Testing.Iam;

namespace Infra.Constructs.Tests.Aws.Pipelines;

/// <summary>What follows for pipelines from what the stacks hold, as a simulator of IAM decides it.</summary>
public sealed class DerivedRoleTests
{
    private const string Own = "environment=prod";
    private const string Others = "environment=dev";

    private static readonly Lazy<SynthOutput> Shop = new(() => ShopEstate.Synth(ShopEstate.Types));

    /// <summary>Action, the rest of the ARN, the tag that is asked for, the tag that is there, other context, and who may.</summary>
    private static readonly (string Action, string Resource, string? Asks, string? Has, string? Context, string Who)[] Calls =
    [
        ("sqs:CreateQueue", "sqs:eu-west-1:444455556666:shop-prod-orders", null, null, null, "apply"),
        ("sqs:TagQueue", "sqs:eu-west-1:444455556666:shop-prod-orders", null, null, null, "apply"),
        ("sqs:GetQueueAttributes", "sqs:eu-west-1:444455556666:shop-prod-orders", null, null, null, "apply plan workload"),
        ("sqs:ReceiveMessage", "sqs:eu-west-1:444455556666:shop-prod-orders", null, null, null, "workload"),
        ("sqs:DeleteQueue", "sqs:eu-west-1:444455556666:shop-dev-orders", null, null, null, ""),
        ("sqs:ReceiveMessage", "sqs:eu-west-1:444455556666:shop-dev-orders", null, null, null, ""),
        ("sqs:CreateQueue", "sqs:us-east-1:444455556666:shop-prod-orders", null, null, null, ""),
        ("rds:CreateDBInstance", "rds:eu-west-1:444455556666:db:shop-prod-orders", null, null, null, "apply"),
        ("rds:CreateDBInstance", "rds:eu-west-1:444455556666:subgrp:shop-prod-orders", null, null, null, "apply"),
        ("rds:CreateDBInstance", "rds:eu-west-1:444455556666:og:default:postgres-17", null, null, null, "apply"),
        ("rds:DescribeDBInstances", "rds:eu-west-1:444455556666:db:shop-prod-orders", null, null, null, "apply plan"),
        // The provider searches for a database by a number, which IAM takes for a call on all of them.
        ("rds:DescribeDBInstances", "rds:eu-west-1:444455556666:db:*", null, null, null, "apply plan"),
        ("secretsmanager:CreateSecret", "secretsmanager:eu-west-1:444455556666:secret:rds!db-0", null, null, null, "apply"),
        ("rds:DeleteDBInstance", "rds:eu-west-1:444455556666:db:shop-prod-orders", null, null, null, "apply"),
        ("rds:DeleteDBInstance", "rds:eu-west-1:444455556666:db:shop-dev-orders", null, null, null, ""),
        ("iam:CreateServiceLinkedRole", "iam::444455556666:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS", null, null, "iam:AWSServiceName=rds.amazonaws.com", "apply"),
        ("elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:eu-west-1:444455556666:loadbalancer/app/shop-prod-web/0", null, null, null, "apply"),
        ("elasticloadbalancing:CreateListener", "elasticloadbalancing:eu-west-1:444455556666:loadbalancer/app/shop-prod-web/0", null, null, null, "apply"),
        ("elasticloadbalancing:DeleteLoadBalancer", "elasticloadbalancing:eu-west-1:444455556666:loadbalancer/app/shop-dev-web/0", null, null, null, ""),
        ("route53:ChangeResourceRecordSets", "route53:::hostedzone/Z0", null, null, null, "apply"),
        ("route53:ListResourceRecordSets", "route53:::hostedzone/Z0", null, null, null, "apply plan"),
        ("route53:DeleteHostedZone", "route53:::hostedzone/Z0", null, null, null, ""),
        ("ecr:CreateRepository", "ecr:eu-west-1:444455556666:repository/shop-prod-worker", null, null, null, "apply"),
        ("ecr:BatchGetImage", "ecr:eu-west-1:444455556666:repository/shop-prod-worker", null, null, null, "workload"),
        ("s3:CreateBucket", "s3:::shop-prod-invoices", null, null, null, "apply"),
        ("s3:PutBucketPolicy", "s3:::shop-prod-invoices", null, null, null, "apply"),
        ("s3:GetBucketPolicy", "s3:::shop-prod-invoices", null, null, null, "apply plan"),
        ("s3:DeleteBucket", "s3:::shop-tfstate-444455556666", null, null, null, ""),
        ("s3:PutBucketPolicy", "s3:::shop-tfstate-444455556666", null, null, null, ""),
        ("iam:CreateRole", "iam::444455556666:role/shop-prod-worker", null, null, "iam:PermissionsBoundary=arn:aws:iam::444455556666:policy/shop-prod-boundary", "apply"),
        ("iam:CreateRole", "iam::444455556666:role/shop-prod-worker", null, null, null, ""),
        ("iam:PutRolePolicy", "iam::444455556666:role/shop-prod-apply", null, null, "iam:PermissionsBoundary=arn:aws:iam::444455556666:policy/shop-prod-boundary", ""),
        ("iam:CreatePolicyVersion", "iam::444455556666:policy/shop-prod-boundary", null, null, null, ""),
        ("kms:CreateKey", "*", Own, null, null, "apply"),
        ("kms:CreateKey", "*", Others, null, null, ""),
        ("kms:TagResource", "kms:eu-west-1:444455556666:key/0", Own, Others, null, ""),
        ("kms:ScheduleKeyDeletion", "kms:eu-west-1:444455556666:key/0", null, Own, null, "apply"),
        ("kms:ScheduleKeyDeletion", "kms:eu-west-1:444455556666:key/0", null, Others, null, ""),
        ("ec2:CreateSubnet", "ec2:eu-west-1:444455556666:subnet/subnet-0", Own, null, null, "apply"),
        ("ec2:CreateSubnet", "ec2:eu-west-1:444455556666:vpc/vpc-0", Own, Own, null, "apply"),
        ("ec2:CreateSubnet", "ec2:eu-west-1:444455556666:vpc/vpc-0", Own, Others, null, ""),
        ("ec2:CreateSecurityGroup", "ec2:eu-west-1:444455556666:vpc/vpc-0", Own, Others, null, ""),
        ("ec2:DeleteVpc", "ec2:eu-west-1:444455556666:vpc/vpc-0", null, Own, null, "apply"),
        ("ec2:DeleteVpc", "ec2:eu-west-1:444455556666:vpc/vpc-0", null, Others, null, ""),
        ("ec2:DescribeVpcs", "*", null, null, null, "apply plan"),
        // What no stack has.
        ("ec2:RunInstances", "ec2:eu-west-1:444455556666:instance/i-0", Own, null, null, ""),
        ("eks:CreateCluster", "*", Own, null, null, ""),
        ("secretsmanager:CreateSecret", "secretsmanager:eu-west-1:444455556666:secret:shop-prod-db-AbCdEf", null, null, null, ""),
        ("dynamodb:CreateTable", "dynamodb:eu-west-1:444455556666:table/shop-prod-orders", null, null, null, ""),
    ];

    [Fact]
    public void Calls_of_what_the_stacks_hold_are_allowed_and_no_others()
    {
        var roles = ShopEstate.Roles(Shop.Value);
        (string Who, IamRole Role)[] asking = [("apply", roles.Pipelines["shop-prod-apply"]), ("plan", roles.Pipelines["shop-prod-plan"]), ("workload", roles.Workload("prod"))];
        var asked = (from call in Calls from one in asking select (call, one.Who, Question: one.Role.Asks(Request(call)))).ToList();

        var allowed = IamSimulator.Decide([.. asked.Select(row => row.Question)]);

        var decided = asked.Zip(allowed).GroupBy(pair => pair.First.call, pair => pair.Second ? pair.First.Who : null)
            .Select(call => $"{call.Key.Action} {call.Key.Resource} {call.Key.Asks} {call.Key.Has}: {string.Join(' ', call.OfType<string>())}");
        Assert.Equal(Calls.Select(call => $"{call.Action} {call.Resource} {call.Asks} {call.Has}: {call.Who}"), decided);
    }

    [Theory]
    [InlineData("sqs:CreateQueue", "aws_sqs_queue")]
    [InlineData("rds:CreateDBInstance", "aws_db_instance")]
    [InlineData("kms:CreateKey", "aws_kms_key")]
    public void Estate_that_has_less_gets_a_smaller_role(string action, string type)
    {
        var less = ShopEstate.Roles(ShopEstate.Synth(ShopEstate.Types.Except([type]))).Pipelines["shop-prod-apply"];

        var more = ShopEstate.Roles(Shop.Value).Pipelines["shop-prod-apply"];
        Assert.Contains($"\"{action}\"", Text(more), StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{action}\"", Text(less), StringComparison.Ordinal);
        Assert.True(Text(less).Length < Text(more).Length);
    }

    [Fact]
    public void Unknown_type_is_refused_with_what_to_add() => Assert.Equal(
        "INFRA1267 aws-dev-shop/aws_mq_broker: The pipeline may not create aws_mq_broker: the required API calls are unknown. "
        + "Add new AwsTypePermissions(\"aws_mq_broker\") { Read = [statements], Write = [statements] } to AwsPipelinesOptions.Permissions.\n"
        + "INFRA1267 aws-dev-shop/data.aws_mq_user: The pipeline may not read aws_mq_user: the required API calls are unknown. "
        + "Add new AwsTypePermissions(\"data.aws_mq_user\") { Read = [statements] } to AwsPipelinesOptions.Permissions.\n"
        + "INFRA1267 aws-prod-shop/aws_mq_broker: The pipeline may not create aws_mq_broker: the required API calls are unknown. "
        + "Add new AwsTypePermissions(\"aws_mq_broker\") { Read = [statements], Write = [statements] } to AwsPipelinesOptions.Permissions.\n"
        + "INFRA1267 aws-prod-shop/data.aws_mq_user: The pipeline may not read aws_mq_user: the required API calls are unknown. "
        + "Add new AwsTypePermissions(\"data.aws_mq_user\") { Read = [statements] } to AwsPipelinesOptions.Permissions.",
        ShopEstate.Refusal(["aws_mq_broker", "data.aws_mq_user"]));

    [Fact]
    public void Type_that_the_options_know_is_permitted()
    {
        var output = ShopEstate.Synth(["aws_mq_broker"], options => options with
        {
            Permissions =
            [
                new("aws_mq_broker")
                {
                    Read = [new() { Sid = "ReadBrokers", Actions = ["mq:DescribeBroker"], Resources = ["*"] }],
                    Write = [new() { Sid = "Brokers", Actions = ["mq:CreateBroker"], Resources = ["*"] }],
                },
                new("aws_dax_cluster") { Write = [new() { Sid = "Caches", Actions = ["dax:CreateCluster"], Resources = ["*"] }] },
            ],
        });

        var roles = ShopEstate.Roles(output).Pipelines;
        Assert.Contains("\"mq:CreateBroker\"", Text(roles["shop-prod-apply"]), StringComparison.Ordinal);
        Assert.Contains("\"mq:DescribeBroker\"", Text(roles["shop-prod-plan"]), StringComparison.Ordinal);
        Assert.DoesNotContain("\"mq:CreateBroker\"", Text(roles["shop-prod-plan"]), StringComparison.Ordinal);
        Assert.DoesNotContain("dax:", Text(roles["shop-prod-apply"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Module_is_refused_until_its_types_are_named()
    {
        static void Module(AwsStack stack) => _ = new TerraformHclModule(stack, "Topics", new TerraformHclModuleConfig { Source = "terraform-aws-modules/sns/aws" });

        Assert.StartsWith(
            "INFRA1268 aws-dev-shop/Topics: The pipeline may not create the resources of this module: they are unknown at synth. Name its types in AwsPipelinesOptions.ModuleTypes.\n",
            ShopEstate.Refusal([], more: Module), StringComparison.Ordinal);
    }

    [Fact]
    public void Role_that_is_too_long_gets_managed_policies_within_the_limits()
    {
        string[] services = ["ec2", "eks", "iam", "kms", "logs", "rds", "s3", "sqs"];
        var types = services.SelectMany(service => PermissionTable.Services[service].Types.Keys).Where(type => !type.StartsWith("data.", StringComparison.Ordinal));
        var foundation = ShopEstate.Synth(types).Stacks.Single(stack => stack.Name == "aws-foundation");

        var inline = foundation.All("aws_iam_role_policy").Where(policy => policy.ConstructPath.Contains("/shop-prod-apply/", StringComparison.Ordinal)).Sum(policy => ((string)policy.Body["policy"]!).Length);
        var attached = foundation.All("aws_iam_policy").Where(policy => policy.ConstructPath.Contains("/shop-prod-apply/", StringComparison.Ordinal)).Select(policy => ((string)policy.Body["policy"]!).Length).ToList();
        Assert.InRange(inline, 1, 10_240);
        Assert.InRange(attached.Count, 2, 10);
        Assert.All(attached, size => Assert.InRange(size, 1, 6_144));
    }

    [Fact]
    public void Environment_with_more_than_a_role_can_be_given_is_refused() => Assert.Matches(
        "^INFRA1261 aws-foundation/Pipelines/dev-boundary: shop-dev-boundary needs [0-9]{4} characters of policy; a managed policy may have 6144. Grant fewer permissions, or split its purpose.\n"
        + "INFRA1263 aws-foundation/Pipelines/shop-dev-apply: shop-dev-apply needs [0-9]{2} managed policies; a role may have 10. Give an environment fewer kinds of resources, or split it into accounts.\n",
        ShopEstate.Refusal(PermissionTable.Types.Keys.Where(type => !type.StartsWith("data.", StringComparison.Ordinal))));

    [Fact]
    public void Role_that_names_no_boundary_gets_that_of_its_environment() => Assert.Equal(
        "arn:aws:iam::444455556666:policy/shop-prod-boundary",
        (string)ShopEstate.Synth([], more: stack => _ = new AwsIamRole(stack, "Plain", new AwsIamRoleConfig { Name = "shop-prod-plain", AssumeRolePolicy = "{}" }))
            .Stacks.Single(stack => stack.Name == "aws-prod-shop").Single("aws_iam_role", "Plain")["permissions_boundary"]!);

    [Fact]
    public void Role_behind_another_boundary_is_refused() => Assert.StartsWith(
        "INFRA1269 aws-dev-shop/Plain: The role has the boundary arn:aws:iam::aws:policy/ReadOnlyAccess; the pipeline creates only roles with the boundary arn:aws:iam::444455556666:policy/shop-dev-boundary. Leave PermissionsBoundary out.\n",
        ShopEstate.Refusal([], more: stack => _ = new AwsIamRole(stack, "Plain", new AwsIamRoleConfig
        {
            Name = "shop-plain", AssumeRolePolicy = "{}", PermissionsBoundary = "arn:aws:iam::aws:policy/ReadOnlyAccess",
        })), StringComparison.Ordinal);

    private static string Text(IamRole role) => string.Concat(role.Policies.Select(policy => policy.ToJsonString()));

    private static IamRequest Request((string Action, string Resource, string? Asks, string? Has, string? Context, string Who) call)
    {
        var context = new Dictionary<string, string> { ["aws:RequestedRegion"] = "eu-west-1" };
        if (call.Asks?.Split('=') is [var asked, var value]) context[$"aws:RequestTag/{asked}"] = value;
        if (call.Has?.Split('=') is [var tag, var has]) context[$"aws:ResourceTag/{tag}"] = has;
        if (call.Context?.Split('=', 2) is [var key, var other]) context[key] = other;
        return new(call.Action, call.Resource == "*" ? "*" : $"arn:aws:{call.Resource}", context);
    }
}

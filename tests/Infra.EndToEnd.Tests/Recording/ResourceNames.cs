using System.Text.RegularExpressions;

namespace Infra.EndToEnd.Tests.Recording;

/// <summary>The resources that a call is about, as IAM names them.</summary>
internal static partial class ResourceNames
{
    private const string Account = "123456789012";
    public const string Region = "us-east-1";

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["ami"] = "image", ["eipalloc"] = "elastic-ip", ["eni"] = "network-interface", ["fl"] = "vpc-flow-log", ["i"] = "instance", ["igw"] = "internet-gateway",
        ["lt"] = "launch-template", ["nat"] = "natgateway", ["rtb"] = "route-table", ["sg"] = "security-group", ["sgr"] = "security-group-rule",
        ["subnet"] = "subnet", ["vol"] = "volume", ["vpc"] = "vpc", ["vpce"] = "vpc-endpoint",
    };

    /// <summary>What a call of EC2 creates.</summary>
    private static readonly Dictionary<string, string[]> Creates = new()
    {
        ["AllocateAddress"] = ["elastic-ip"], ["AuthorizeSecurityGroupEgress"] = ["security-group-rule"], ["AuthorizeSecurityGroupIngress"] = ["security-group-rule"],
        ["CreateFlowLogs"] = ["vpc-flow-log"], ["CreateInternetGateway"] = ["internet-gateway"], ["CreateLaunchTemplate"] = ["launch-template"],
        ["CreateNatGateway"] = ["natgateway"], ["CreateRouteTable"] = ["route-table"], ["CreateSecurityGroup"] = ["security-group"], ["CreateSubnet"] = ["subnet"],
        ["CreateVpc"] = ["vpc"], ["CreateVpcEndpoint"] = ["vpc-endpoint"], ["RunInstances"] = ["instance", "network-interface", "volume"],
    };

    /// <summary>Calls of EC2 that IAM judges by one of the resources that they name.</summary>
    private static readonly Dictionary<string, string> Subjects = new()
    {
        ["CreateLaunchTemplate"] = "launch-template", ["CreateRoute"] = "route-table", ["DeleteRoute"] = "route-table", ["ReplaceRoute"] = "route-table",
        ["RevokeSecurityGroupEgress"] = "security-group", ["RevokeSecurityGroupIngress"] = "security-group",
    };

    /// <summary>What calls of RDS name, and what IAM calls it.</summary>
    private static readonly Dictionary<string, string> Databases = new()
    {
        ["DBInstanceIdentifier"] = "db", ["DBSubnetGroupName"] = "subgrp", ["DBParameterGroupName"] = "pg", ["OptionGroupName"] = "og",
        ["DBSnapshotIdentifier"] = "snapshot", ["FinalDBSnapshotIdentifier"] = "snapshot",
    };

    /// <summary>The password of a database that the service keeps: no other secret has such a name.</summary>
    public static string ManagedPassword => Arn("secretsmanager", "secret:rds!db-0");

    /// <summary>What a call of EC2 is about to create.</summary>
    public static string New(string kind) => Arn("ec2", $"{kind}/0");

    public static bool IsId(string text) => Id().IsMatch(text);

    public static IEnumerable<string> Of(AwsRequest request) => request.Service switch
    {
        "ec2" => OfEc2(request),
        "iam" => OfIam(request),
        "kms" => OfKms(request),
        "logs" => request.Operation == "DescribeLogGroups" ? ["*"] : [request["logGroupName"] is { } name ? Arn("logs", $"log-group:{name}") : request["resourceArn"]!],
        "ssm" => [$"arn:aws:ssm:{Region}::parameter{request["Name"]}"],
        "dynamodb" => [request["TableName"] is { } table && !table.StartsWith("arn:", StringComparison.Ordinal) ? Arn("dynamodb", $"table/{table}") : request["TableName"] ?? request["ResourceArn"]!],
        "s3" => [$"arn:aws:s3:::{string.Join('/', Path(request))}"],
        "eks" => [OfEks(request)],
        "sns" when request.Operation == "GetSubscriptionAttributes" => ["*"],
        "sns" => [request["TopicArn"] ?? request["ResourceArn"] ?? Arn("sns", request["Name"]!)],
        "sqs" => [Arn("sqs", (request["QueueUrl"] ?? request["QueueName"])!.Split('/')[^1])],
        "ecr" => [request["resourceArn"] ?? Arn("ecr", $"repository/{request["repositoryName"] ?? request["repositoryNames.0"]}")],
        "rds" => OfRds(request),
        "elasticloadbalancing" => [OfLoadBalancing(request)],
        "route53" => [OfRoute53(request)],
        "events" => [request["ResourceARN"] ?? Arn("events", $"rule/{request["Name"] ?? request["Rule"]}")],
        "cloudwatch" => [request["ResourceARN"] ?? Arn("cloudwatch", $"alarm:{request["AlarmNames.member.1"] ?? request["AlarmNames.0"] ?? request["AlarmName"]}")],
        "cloudtrail" => [Trail(request["Name"] ?? request["TrailName"] ?? request["ResourceIdList.0"])],
        _ => throw new InvalidOperationException($"{request.Service}:{request.Operation}: no resource is known"),
    };

    private static IEnumerable<string> OfEc2(AwsRequest request)
    {
        var named = request.Parameters.Where(parameter => !parameter.Name.Contains("Tag.", StringComparison.Ordinal)).Select(parameter => parameter.Value).Where(IsId).Distinct();
        var subject = Subjects.GetValueOrDefault(request.Operation);
        foreach (var id in named)
        {
            var kind = Kinds[Id().Match(id).Groups[1].Value];
            if (subject is null || kind == subject) yield return kind == "image" ? $"arn:aws:ec2:{Region}::image/{id}" : Arn("ec2", $"{kind}/{id}");
        }

        foreach (var kind in Creates.GetValueOrDefault(request.Operation, [])) yield return New(kind);
    }

    private static IEnumerable<string> OfIam(AwsRequest request)
    {
        if (request["OpenIDConnectProviderArn"] is { } issuer) yield return issuer;
        else if (request["Url"] is { } url) yield return Iam($"oidc-provider/{url.Replace("https://", "", StringComparison.Ordinal)}");
        else if (request["InstanceProfileName"] is { } profile) yield return Iam($"instance-profile/{profile}");
        else if (request["RoleName"] is { } role) yield return Iam($"role/{role}");
        else if (request["PolicyArn"] is { } policy) yield return policy;
        else if (request["PolicyName"] is { } name) yield return Iam($"policy/{name}");
        else if (request["AWSServiceName"] is { } service) yield return Iam($"role/aws-service-role/{service}/0");
        else throw new InvalidOperationException($"iam:{request.Operation}: no resource is known");
    }

    private static IEnumerable<string> OfKms(AwsRequest request)
    {
        if (request["AliasName"] is { } alias) yield return Arn("kms", alias);
        if ((request["KeyId"] ?? request["TargetKeyId"]) is { } key) yield return key.StartsWith("arn:", StringComparison.Ordinal) ? key : Arn("kms", $"key/{key}");
        else if (request["AliasName"] is null) yield return "*";
    }

    private static string OfEks(AwsRequest request)
    {
        var path = Path(request);
        return path switch
        {
            ["tags", ..] => string.Join('/', path[1..]),
            ["clusters"] => "*", // what is not there yet is no resource
            [_, var cluster] => Arn("eks", $"cluster/{cluster}"),
            [_, var cluster, "node-groups"] => Arn("eks", $"cluster/{cluster}"),
            [_, var cluster, "node-groups", var group] => Arn("eks", $"nodegroup/{cluster}/{group}/0"),
            _ => throw new InvalidOperationException($"eks: no resource is known for {request.Target}"),
        };
    }

    private static List<string> OfRds(AwsRequest request)
    {
        if (request["ResourceName"] is { } arn) return [arn];
        if (request.Operation == "DescribeDBEngineVersions") return ["*"];
        var named = Databases.Where(kind => request[kind.Key] is not null).Select(kind => Arn("rds", $"{kind.Value}:{request[kind.Key]}")).ToList();
        // A search by anything but the name is one through all.
        return named.Count > 0 ? named : [Arn("rds", "db:*")];
    }

    private static string OfLoadBalancing(AwsRequest request) => request.Operation switch
    {
        "CreateLoadBalancer" => Arn("elasticloadbalancing", $"loadbalancer/{(request["Type"] == "network" ? "net" : "app")}/{request["Name"]}/0"),
        "CreateTargetGroup" => Arn("elasticloadbalancing", $"targetgroup/{request["Name"]}/0"),
        var operation when operation.StartsWith("Describe", StringComparison.Ordinal) => "*",
        _ => request["ResourceArns.member.1"] ?? request["ListenerArn"] ?? request["LoadBalancerArn"] ?? request["TargetGroupArn"]!,
    };

    private static string OfRoute53(AwsRequest request) => Path(request) switch
    {
        [_, "tags", var kind, var id] => $"arn:aws:route53:::{kind}/{id}",
        [_, var kind, var id, ..] => $"arn:aws:route53:::{kind}/{id}",
        _ => "*", // a zone has no name for IAM before it is there
    };

    private static string[] Path(AwsRequest request) =>
        [.. request.Parameters.Where(parameter => parameter.Name.StartsWith("path.", StringComparison.Ordinal)).Select(parameter => parameter.Value)];

    private static string Trail(string? name) => name is null ? "*" : name.StartsWith("arn:", StringComparison.Ordinal) ? name : Arn("cloudtrail", $"trail/{name}");

    private static string Arn(string service, string resource) => $"arn:aws:{service}:{Region}:{Account}:{resource}";

    private static string Iam(string resource) => $"arn:aws:iam::{Account}:{resource}";

    [GeneratedRegex("^(ami|eipalloc|eni|fl|i|igw|lt|nat|rtb|sg|sgr|subnet|vol|vpc|vpce)-[0-9a-f]{8,17}$")]
    private static partial Regex Id();
}

using Infra.Constructs.Aws;
using Infra.Constructs.Aws.Pipelines;
using Infra.Constructs.Aws.Policies;
using Infra.Constructs.Aws.State;
using Infra.Constructs.Estates;
using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Testing.Iam;

namespace Infra.Constructs.Tests.Aws.Pipelines;

/// <summary>A shop: a queue, a database behind a load balancer with a name, images, a bucket and the role of what works with them.</summary>
internal static class ShopEstate
{
    private static readonly AwsAccount ShopAccount = TestEstate.AwsAccount with
    {
        Id = "444455556666",
        State = S3StateStorage.BackendFor("shop", "444455556666", "eu-west-1"),
        RoleBoundary = PermissionsBoundary.Name,
    };

    private static readonly EstateOptions Options = TestEstate.Options with { Name = "shop" };

    /// <summary>What the shop is made of in each environment.</summary>
    public static readonly string[] Types =
    [
        "aws_db_instance", "aws_db_subnet_group", "aws_ecr_repository", "aws_kms_key", "aws_lb", "aws_lb_listener", "aws_lb_target_group", "aws_route53_record",
        "aws_s3_bucket", "aws_s3_bucket_policy", "aws_security_group", "aws_sqs_queue", "aws_subnet", "aws_vpc",
    ];

    /// <summary>What was written, with these types in each environment.</summary>
    public static SynthOutput Synth(IEnumerable<string> types, Func<AwsPipelinesOptions, AwsPipelinesOptions>? change = null, Action<AwsStack>? more = null) =>
        TestEstate.Synth(estate => Describe(estate, types, change, more), Options);

    /// <summary>Why it is refused.</summary>
    public static string Refusal(IEnumerable<string> types, Func<AwsPipelinesOptions, AwsPipelinesOptions>? change = null, Action<AwsStack>? more = null) =>
        TestEstate.Refusal(estate => Describe(estate, types, change, more), Options);

    /// <summary>Its roles.</summary>
    public static FoundationRoles Roles(SynthOutput output) => new(output.Stacks.Single(stack => stack.Name == "aws-foundation"), ShopAccount.Id, ShopAccount.Region);

    private static void Describe(Estate estate, IEnumerable<string> types, Func<AwsPipelinesOptions, AwsPipelinesOptions>? change, Action<AwsStack>? more = null)
    {
        // The foundation comes first: what the others hold is asked for when all are described.
        var foundation = new Stack(estate, null, "foundation");
        var options = new AwsPipelinesOptions
        {
            Repositories = [new GitHubRepository { Owner = "shop", Name = "infra" }], State = new S3StateStorage(foundation, "State"),
        };
        _ = new AwsPipelines(foundation, "Pipelines", change?.Invoke(options) ?? options);
        foreach (var environment in estate.Environments)
        {
            var stack = new Stack(estate, environment, "shop");
            foreach (var type in types) Add(stack, type);
            _ = new ServiceRole(stack, "Worker", new()
            {
                Name = "worker", Description = "Works orders off", Trust = new() { Sid = "Tasks", Principal = PolicyPrincipal.Service("ecs-tasks.amazonaws.com"), Actions = ["sts:AssumeRole"] },
            });
            more?.Invoke(stack);
        }
    }

    /// <summary>A resource or data source of any type, also one that no binding is made for.</summary>
    public static void Add(AwsStack stack, string type)
    {
        if (type.StartsWith("data.", StringComparison.Ordinal)) _ = new TerraformDataSource(stack, type, new TerraformResourceConfig { TerraformResourceType = type["data.".Length..] });
        else _ = new TerraformResource(stack, type, new TerraformResourceConfig { TerraformResourceType = type });
    }

    private sealed class Stack(Estate estate, DeploymentEnvironment? environment, string part) : AwsStack(estate, environment, part, ShopAccount);
}

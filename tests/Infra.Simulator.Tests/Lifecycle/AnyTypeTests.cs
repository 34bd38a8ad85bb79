using Infra.Contracts.Problems;

namespace Infra.Simulator.Tests.Lifecycle;

/// <summary>Types of which no table says anything.</summary>
public sealed class AnyTypeTests
{
    [Fact]
    public async Task Types_without_behavior_are_created_kept_changed_and_destroyed()
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder.Path);
        var terraform = await Terraform.InitializeAsync(clouds, Stack.Write(folder, "shop", Resources("30")));

        await terraform.ApplyAsync();
        Assert.Equal(0, await terraform.PlanAsync());
        Assert.Equal(8, clouds.Resources.Count());
        var queue = Assert.Single(clouds.Resources, resource => resource.Type == "aws_sqs_queue");
        Assert.Matches("^arn:aws:sqs:us-east-1:111122223333:queue/[0-9a-f]{17}$", queue.State["arn"].Scalar);
        Assert.Equal("true", queue.State["sqs_managed_sse_enabled"].Scalar); // as in AWS, unless it is turned off
        var policy = Assert.Single(clouds.Resources, resource => resource.Type == "aws_sqs_queue_policy");
        Assert.Equal(queue.State["id"], policy.State["queue_url"]);

        terraform = await Terraform.InitializeAsync(clouds, Stack.Write(folder, "shop", Resources("60")));
        Assert.Equal("aws_sqs_queue.orders update", string.Join(", ", (await terraform.PlannedActionsAsync()).Select(pair => $"{pair.Key} {pair.Value}")));
        await terraform.ApplyAsync();
        Assert.Equal(0, await terraform.PlanAsync());

        await terraform.DestroyAsync();
        Assert.Empty(clouds.Resources);
    }

    [Fact]
    public async Task Types_and_providers_that_the_clouds_lack_are_named_with_the_simulator()
    {
        using var folder = new TemporaryFolder();
        await using var clouds = await SimulatedClouds.StartAsync(folder.Path);
        var stack = Stack.Write(folder, "shop", Stack.Of("""{"aws_quue": {"a": {}}, "datadog_monitor": {"m": {}}, "aws_sqs_queue": {"q": {}}}"""));

        var e = Assert.Throws<InfraException>(() => clouds.Prepare(stack));

        Assert.Equal(
            """
            INFRA4004 shop: The simulated clouds have no aws_quue: the schema that they serve is of aws 6.66.0. Correct the type, or run infra providers update aws.
            INFRA4001 shop: The simulated clouds have no schema of the provider "datadog", which datadog_monitor needs. Run infra providers add datadog.
            """,
            e.Message);
    }

    private static System.Text.Json.Nodes.JsonObject Resources(string seconds) => Stack.Of(
        """
        {
          "aws_sqs_queue": {"orders": {"name": "orders", "visibility_timeout_seconds": SECONDS, "tags": {"team": "shop"}}},
          "aws_sqs_queue_policy": {"orders": {"queue_url": "${aws_sqs_queue.orders.id}", "policy": "{}"}},
          "aws_db_instance": {"orders": {"instance_class": "db.t4g.micro", "engine": "postgres", "allocated_storage": 20, "username": "app", "manage_master_user_password": true}},
          "aws_lb": {"shop": {"name": "shop", "internal": true, "subnets": ["${aws_subnet.a.id}"]}},
          "aws_vpc": {"shop": {"cidr_block": "10.0.0.0/16"}},
          "aws_subnet": {"a": {"vpc_id": "${aws_vpc.shop.id}", "cidr_block": "10.0.1.0/24"}},
          "aws_ecr_repository": {"shop": {"name": "shop", "image_scanning_configuration": [{"scan_on_push": true}]}},
          "aws_route53_record": {"shop": {"zone_id": "Z1", "name": "shop", "type": "A", "alias": [{"name": "${aws_lb.shop.dns_name}", "zone_id": "${aws_lb.shop.zone_id}", "evaluate_target_health": true}]}}
        }
        """.Replace("SECONDS", seconds, StringComparison.Ordinal));
}

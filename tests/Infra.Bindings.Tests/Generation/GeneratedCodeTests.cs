using Infra.Schemas.Storage;

namespace Infra.Bindings.Tests.Generation;

public sealed class GeneratedCodeTests
{
    [Theory]
    [InlineData("archive")]
    [InlineData("helm")]
    [InlineData("local")]
    [InlineData("null")]
    [InlineData("random")]
    [InlineData("time")]
    [InlineData("tls")]
    public async Task Whole_provider_compiles_without_a_warning(string provider) =>
        Assert.Empty(await GeneratedCode.DiagnosticsAsync(SchemaStore.Load(provider), ""));

    [Fact]
    public async Task Program_that_uses_every_form_compiles() => Assert.Empty(await GeneratedCode.DiagnosticsAsync(
        CloudProvider.Schema,
        """
        using System.Collections.Generic;
        using Constructs;
        using HashiCorp.Cdktf;

        class Shop : TerraformStack
        {
            Shop(Construct scope) : base(scope, "shop")
            {
                new CloudProvider(this, "cloud", new CloudProviderConfig { Region = "r", Endpoint = new[] { new CloudProviderEndpoint { Url = "u" } } });
                var queue = new CloudQueue(this, "queue", new CloudQueueConfig
                {
                    Queue = "q",
                    Disk = new[] { new CloudQueueDisk { Size = 1, Encrypted = true } },
                    Fifo = false,
                    Versioning = new CloudQueueVersioning { Enabled = Token.AsAny("${var.enabled}") },
                    Tags = new Dictionary<string, string> { ["k"] = "v" },
                    Timeouts = new CloudQueueTimeouts { Create = "1m" },
                });
                queue.PutDisk(new[] { new CloudQueueDisk { Size = 2 } });
                queue.Fifo = queue.Fifo;
                queue.Versioning.Enabled = true;
                queue.ResetTags();
                var image = new DataCloudImage(this, "image");
                new CloudQueuePolicy(this, "policy", new CloudQueuePolicyConfig { QueueId = queue.Disk.Get(0).Fqn + image.Labels.Lookup("k") + queue.QueueInput });
                CloudQueue.GenerateConfigForImport(this, "i", "id");
            }
        }
        """));

    [Theory]
    [InlineData("Fifo = true")]
    [InlineData("Fifo = null")]
    [InlineData("Fifo = (bool?)true")]
    [InlineData("Fifo = anything")]
    [InlineData("Fifo = (object)\"certainly\"")]
    [InlineData("Fifo = token")]
    [InlineData("Fifo = flag ? token : (object)true")]
    [InlineData("Fifo = \"certainly\"", "Fifo takes bool or a token, not string")]
    [InlineData("Fifo = 1", "Fifo takes bool or a token, not int")]
    [InlineData("Fifo = flag ? true : \"no\"", "Fifo takes bool or a token, not string")]
    [InlineData("Fifo = flag switch { true => true, _ => 1.5 }", "Fifo takes bool or a token, not double")]
    [InlineData("Listeners = new[] { new CloudQueueListeners() }")]
    [InlineData("Listeners = new ICloudListeners[0]")]
    [InlineData("Listeners = new object[0]")]
    [InlineData("Listeners = new List<CloudQueueListeners>()")]
    [InlineData("Listeners = token")]
    [InlineData("Listeners = new CloudQueueListeners()", "Listeners takes IQueueListeners[] or a token, not QueueListeners")]
    [InlineData("Listeners = new[] { \"a\" }", "Listeners takes IQueueListeners[] or a token, not string[]")]
    [InlineData("Listeners = new[] { new CloudQueueDisk() }", "Listeners takes IQueueListeners[] or a token, not QueueDisk[]")]
    public async Task Value_has_a_type_that_the_member_accepts(string assignment, string? message = null)
    {
        var diagnostics = await GeneratedCode.DiagnosticsAsync(
            CloudProvider.Schema,
            $$"""
            using System.Collections.Generic;
            using HashiCorp.Cdktf;
            using ICloudListeners = HashiCorp.Cdktf.Providers.Cloud.Queue.IQueueListeners;

            class Program
            {
                object Make(bool flag, IResolvable token, object anything) => new CloudQueueConfig { {{assignment}} };
            }
            """);

        Assert.Equal(message is null ? [] : [$"Program.cs: INFRA0310: {message}"], diagnostics);
    }

    [Fact]
    public async Task Argument_has_a_type_that_the_parameter_accepts() => Assert.Equal(
        ["Program.cs: INFRA0310: PutDisk takes IQueueDisk[] or a token, not string"],
        await GeneratedCode.DiagnosticsAsync(CloudProvider.Schema, "class Program { void Put(CloudQueue queue) => queue.PutDisk(\"disk\"); }"));
}

using Infra.Bindings.Trimming;

namespace Infra.Bindings.Tests.Trimming;

public sealed class NamedTypesTests
{
    [Theory]
    [InlineData("new CloudQueue(this, \"q\")", "resource cloud_queue")]
    [InlineData("new CloudQueueConfig { Fifo = true }", "resource cloud_queue")]
    [InlineData("new CloudQueueDisk { Size = 1 }", "resource cloud_queue")]
    [InlineData("new CloudQueuePolicy(this, \"p\", new CloudQueuePolicyConfig())", "resource cloud_queue_policy")]
    [InlineData("using HashiCorp.Cdktf.Providers.Cloud.DataCloudImage;", "data cloud_image")]
    [InlineData("using C = HashiCorp.Cdktf.Providers.Cloud; new C.Queue.Queue_(this, \"q\")", "resource cloud_queue")]
    [InlineData("new EphemeralCloudToken(this, \"t\")", "ephemeral cloud_token")]
    [InlineData("new CloudQueueing(); var CloudQueues = 1;", "")]
    [InlineData("new Queue(); new Image();", "")]
    public void Types_are_found_by_the_names_that_sources_use(string source, string expected)
    {
        var sources = new SourceNames();
        sources.Add(source);

        Assert.Equal(expected, string.Join(", ", new NamedTypes(CloudProvider.Schema).In(sources)));
    }

    [Fact]
    public void Code_in_documentation_is_a_source_and_its_text_is_not()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["guide.md"], "# CloudQueuePolicy\n\n1. ```csharp\n   new CloudQueue();\n   ```\n\nDataCloudImage\n");

        Assert.Equal(["resource cloud_queue"], new NamedTypes(CloudProvider.Schema).In(SourceNames.Of(folder.Path)));
    }

    [Fact]
    public void Sources_below_a_folder_are_read_without_build_output()
    {
        using var folder = new TemporaryFolder();
        foreach (var (file, text) in new[] { ("a.cs", "CloudQueue"), ("sub/b.cs", "DataCloudImage"), ("obj/c.cs", "CloudQueuePolicy"), (".git/d.cs", "EphemeralCloudToken"), ("e.txt", "CloudQueuePolicy") })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[file])!);
            File.WriteAllText(folder[file], text);
        }

        Assert.Equal(["data cloud_image", "resource cloud_queue"], new NamedTypes(CloudProvider.Schema).In(SourceNames.Of(folder.Path)));
    }
}

using System.Reflection;
using System.Text.Json;

namespace HashiCorp.Cdktf.Tests.Backends;

/// <summary>Expectations in <c>Written/</c> are what the public packages write for the same arguments.</summary>
public class BackendTests
{
    private static readonly string[] Kinds = ["Azurerm", "Cloud", "Consul", "Cos", "Gcs", "Http", "Local", "Oss", "Pg", "Remote", "S3", "Swift"];

    public static TheoryData<string> AllKinds => [.. Kinds];

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Backend_writes_all_its_arguments(string kind)
    {
        var stack = new TestStack();
        var backend = (TerraformBackend)Activator.CreateInstance(TypeOf($"{kind}Backend"), stack, Filled(TypeOf($"{kind}BackendConfig")))!;

        AssertJson(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Backends", "Written", $"{kind}.json")), stack.Written(backend).GetProperty("terraform"));
        Assert.Equal("backend", backend.Node.Id);
        Assert.True(TerraformBackend.IsBackend(backend));
        Assert.False(TerraformBackend.IsBackend(stack));
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Remote_state_of_a_backend_has_its_arguments(string kind)
    {
        var stack = new TestStack();
        var backend = (TerraformBackend)Activator.CreateInstance(TypeOf($"{kind}Backend"), stack, Filled(TypeOf($"{kind}BackendConfig")))!;
        var other = new TestStack("other");

        var state = other.Written(backend.GetRemoteStateDataSource(other, "state", "s")).GetProperty("data").GetProperty("terraform_remote_state").GetProperty("state");

        var written = stack.Written(backend).GetProperty("terraform");
        var type = kind == "Cloud" ? "remote" : kind.ToLowerInvariant();
        Assert.Equal(type, state.GetProperty("backend").GetString());
        if (kind == "Cloud")
        {
            AssertJson("""{"hostname":"hostname","organization":"organization","token":"token","workspaces":{"name":"w"}}""", state.GetProperty("config"));
        }
        else
        {
            AssertJson(written.GetProperty("backend").GetProperty(type).GetRawText(), state.GetProperty("config"));
        }

        // HTTP has no workspaces, a remote workspace is one itself, and the public packages do not pass on those of OSS and Swift.
        var hasWorkspaces = kind is not ("Cloud" or "Http" or "Remote" or "Oss" or "Swift");
        Assert.Equal(hasWorkspaces, state.TryGetProperty("workspace", out var workspace));
        Assert.True(!hasWorkspaces || workspace.GetString() == "${terraform.workspace}");
    }

    [Fact]
    public void Backend_keeps_the_arguments_that_it_was_made_with()
    {
        var stack = new TestStack();
        var config = new S3BackendConfig { Bucket = "b", Key = "k", UseLockfile = true };
        var backend = new S3Backend(stack, config);
        config.Bucket = "changed";
        backend.AddOverride("encrypt", true);

        AssertJson("""{"terraform":{"backend":{"s3":{"bucket":"b","encrypt":true,"key":"k","use_lockfile":true}}}}""", stack.Written(backend));
    }

    [Fact]
    public void Local_backend_has_a_file_per_stack()
    {
        var stack = new TestStack("net");
        var path = JsonSerializer.Serialize(Path.Combine(Directory.GetCurrentDirectory(), "terraform.net.tfstate"));

        AssertJson("""{"terraform":{"backend":{"local":{"path":PATH}}}}""".Replace("PATH", path, StringComparison.Ordinal), stack.Written(new LocalBackend(stack)));
    }

    [Fact]
    public void Workspaces_are_named_or_by_prefix_or_by_tags()
    {
        var stack = new TestStack();
        AssertJson(
            """{"terraform":{"backend":{"remote":{"organization":"o","workspaces":{"prefix":"p-"}}}}}""",
            stack.Written(new RemoteBackend(stack, new RemoteBackendConfig { Organization = "o", Workspaces = new PrefixedRemoteWorkspaces("p-") })));

        var other = new TestStack();
        var tagged = new CloudBackend(other, new CloudBackendConfig { Organization = "o", Workspaces = new TaggedCloudWorkspaces(["a", "b"], "p") });
        AssertJson("""{"terraform":{"cloud":{"organization":"o","workspaces":{"project":"p","tags":["a","b"]}}}}""", other.Written(tagged));
        Assert.Equal(
            """
            The Cloud backend only supports cross-stack references if the workspace is defined by name (not by tags).

            To use cross-stack references, replace all mentions of 'TaggedCloudWorkspaces' with 'NamedCloudWorkspace', like so:

            new CloudBackend(stack, {
              ...
              workspaces: new NamedCloudWorkspace("my-app"),
            });

            To learn more about Remote Backends, refer to: https://developer.hashicorp.com/terraform/cdktf/concepts/remote-backends

            """,
            Assert.Throws<InvalidOperationException>(() => tagged.GetRemoteStateDataSource(other, "x", "s")).Message);
    }

    [Fact]
    public void Metadata_names_the_backend_and_the_cloud()
    {
        var workspaces = new NamedRemoteWorkspace("n");
        Assert.Equal(new Dictionary<string, object> { ["backend"] = "gcs" }, new GcsBackend(new TestStack(), new GcsBackendConfig { Bucket = "b" }).ToMetadata());
        Assert.Equal(
            new Dictionary<string, object> { ["backend"] = "remote", ["cloud"] = "tfc" },
            new RemoteBackend(new TestStack(), new RemoteBackendConfig { Organization = "o", Workspaces = workspaces }).ToMetadata());
        Assert.Equal(
            new Dictionary<string, object> { ["backend"] = "cloud", ["cloud"] = "tfc" },
            new CloudBackend(new TestStack(), new CloudBackendConfig { Organization = "o", Workspaces = new NamedCloudWorkspace("n") }).ToMetadata());
        Assert.Equal(
            new Dictionary<string, object> { ["backend"] = "cloud", ["cloud"] = "tfe" },
            new CloudBackend(new TestStack(), new CloudBackendConfig { Organization = "o", Hostname = "tfe.example.com", Workspaces = new NamedCloudWorkspace("n") }).ToMetadata());
    }

    [Fact]
    public void Remote_state_gives_outputs_and_keeps_defaults()
    {
        var stack = new TestStack();
        var state = new DataTerraformRemoteStateGcs(stack, "st", new DataTerraformRemoteStateGcsConfig
        {
            Bucket = "b",
            Defaults = new Dictionary<string, object> { ["z"] = 1, ["aB"] = "x" },
            Workspace = "w",
        });
        state.AddOverride("config.q", 1);

        AssertJson(
            """{"data":{"terraform_remote_state":{"st":{"backend":"gcs","config":{"bucket":"b","q":1},"defaults":{"aB":"x","z":1},"workspace":"w"}}}}""",
            stack.Written(state));
        object[] outputs = [state.Get("x"), state.GetString("x y"), state.GetNumber("n"), state.GetList("a.b[0]"), state.GetBoolean("b"), state.Fqn];
        Assert.Equal(
            ["x", "x y", "n", "a.b[0]", "b"],
            outputs[..5].Select(output => ((string)ValueResolver.Resolve(stack, output)!).Replace("${data.terraform_remote_state.st.outputs.", "", StringComparison.Ordinal).TrimEnd('}')));
        Assert.Equal("${data.terraform_remote_state.st}", ValueResolver.Resolve(stack, state.Fqn));
        Assert.Equal("terraform_remote_state", TerraformRemoteState.TfResourceType);
    }

    private static Type TypeOf(string name) => typeof(S3Backend).Assembly.GetType($"HashiCorp.Cdktf.{name}")!;

    /// <summary>A config in which every property has a value, by the rule that the expectations were made with.</summary>
    private static object Filled(Type type)
    {
        var config = Activator.CreateInstance(type)!;
        var position = 0;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            // Not part of the public package: its name would change the values of the others.
            if (property.Name != nameof(S3BackendConfig.UseLockfile))
            {
                property.SetValue(config, Value(property, ++position));
            }
        }

        return config;
    }

    private static object Value(PropertyInfo property, int position)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type == typeof(string) ? property.Name.ToLowerInvariant()
            : type == typeof(double) ? (double)position
            : type == typeof(bool) ? position % 2 == 0
            : type == typeof(string[]) ? new[] { $"l{position}" }
            : type == typeof(IDictionary<string, string>) ? new Dictionary<string, string> { ["b"] = "1", ["A"] = "2" }
            : type == typeof(IRemoteWorkspace) ? new NamedRemoteWorkspace("w")
            : type == typeof(object) ? property.Name == "Workspaces" ? new NamedCloudWorkspace("w", "proj") : "any"
            : Filled(TypeOf(type.Name[1..]));
    }

    private static void AssertJson(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonSerializer.Deserialize<JsonElement>(expected), actual), $"expected {expected}\nwritten {actual.GetRawText()}");
}

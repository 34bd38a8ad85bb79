using System.Text.Json;
using Constructs;

namespace HashiCorp.Cdktf.Tests.Stacks;

public sealed class SynthTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("synth-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Reference_to_another_stack_becomes_an_output_there_and_a_remote_state_here()
    {
        var app = NewApp();
        var (from, to) = (Stack(app, "from"), Stack(app, "to"));
        var network = new Network(from, "n");
        _ = new Network(to, "m", new NetworkConfig { Name = $"x-{network.Name}", DependsOn = [network] });

        app.Synth();

        Assert.Equal(
            """{"cross-stack-output-test_networkn":{"sensitive":true,"value":"${test_network.n}"},"cross-stack-output-test_networknname":{"sensitive":true,"value":"${test_network.n.name}"}}""",
            Compact(Configuration("from").GetProperty("output")));
        var reader = Configuration("to").GetProperty("resource").GetProperty("test_network").GetProperty("m");
        Assert.Equal(
            "x-${data.terraform_remote_state.cross-stack-reference-input-from.outputs.cross-stack-output-test_networknname}",
            reader.GetProperty("name").GetString());
        Assert.Equal(
            "data.terraform_remote_state.cross-stack-reference-input-from.outputs.cross-stack-output-test_networkn",
            reader.GetProperty("depends_on")[0].GetString());
        Assert.Equal("""["from"]""", Compact(Read("manifest.json").GetProperty("stacks").GetProperty("to").GetProperty("dependencies")));
    }

    [Fact]
    public void Stacks_that_wait_for_each_other_are_refused()
    {
        var app = NewApp();
        var (a, b) = (Stack(app, "a"), Stack(app, "b"));
        a.AddDependency(b);

        Assert.Equal(
            """
            Cannot add dependency a to b, because it would cause a circular dependency.

            a waits for b already. Move what b needs of a into a stack that both can wait for.
            """,
            Assert.Throws<InvalidOperationException>(() => b.AddDependency(a)).Message);
    }

    [Fact]
    public void All_findings_of_checks_are_in_one_message()
    {
        var app = NewApp();
        var stack = new TerraformStack(app, "s");
        stack.Node.AddValidation(new Finding("one", "two"));
        new Construct(stack, "c").Node.AddValidation(new Finding("three"));
        _ = new Network(stack, "n");

        Assert.Equal(
            """
            Validation failed with the following errors:
              [s] Found resources without a matching provider construct. Please make sure to add provider constructs [e.g. new RandomProvider(...)] to your stack 's' for the following providers: test
              [s] one
              [s] two
              [s/c] three

            If you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.
            """,
            Assert.Throws<InvalidOperationException>(app.Synth).Message);
        Assert.False(File.Exists(Path.Combine(_folder, "manifest.json")));
    }

    [Theory]
    [InlineData("a b", "Cannot create TerraformStack with id \"a b\". It contains a whitespace character.\n\nCall it \"ab\".")]
    [InlineData("a*b", "Cannot create Terraform stack with id \"a*b\". It contains an invalid glob character: \"*\".\n\nStacks are chosen by patterns, such as \"*-prod\", so names have no characters of patterns: ! * ? [ ] { }")]
    public void Name_that_patterns_can_not_choose_is_refused(string name, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => new TerraformStack(NewApp(), name)).Message);

    [Fact]
    public void Error_that_was_left_fails_synth()
    {
        var app = NewApp();
        var stack = new TerraformStack(app, "s");
        Annotations.Of(stack).AddWarning("look");
        Annotations.Of(new Construct(stack, "c")).AddError("wrong");

        Assert.Equal(
            """
            Encountered Annotations with level "ERROR":
            [s/c] wrong

            Mend what they say, or set the environment variable CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS to write the stack all the same.
            """,
            Assert.Throws<InvalidOperationException>(app.Synth).Message);
    }

    [Fact]
    public void Count_and_for_each_together_are_refused()
    {
        var stack = Stack(NewApp(), "s");
        var network = new Network(stack, "n", new NetworkConfig { Count = 2, ForEach = TerraformIterator.FromList(new[] { "a" }) });

        Assert.Equal(
            "forEach and count are both set, but they are mutually exclusive. You can only use either of them. Check the resource at path: s/n",
            Assert.Throws<InvalidOperationException>(network.ToTerraform).Message);
    }

    [Fact]
    public void Aspect_that_adds_an_aspect_is_warned_of_and_the_added_one_is_not_applied()
    {
        var app = NewApp();
        var stack = new TerraformStack(app, "s");
        Aspects.Of(stack).Add(new Adding(stack));

        app.Synth();

        Assert.Equal(
            """[{"constructPath":"s","level":"@cdktf/warn","message":"We detected an Aspect was added via another Aspect, and will not be applied"}]""",
            Compact(Read("manifest.json").GetProperty("stacks").GetProperty("s").GetProperty("annotations")));
    }

    private static TerraformStack Stack(App app, string name)
    {
        var stack = new TerraformStack(app, name);
        _ = new TestProvider(stack, "provider");
        return stack;
    }

    private static string Compact(JsonElement element) => System.Text.RegularExpressions.Regex.Replace(element.GetRawText(), @"\n\s*|(?<=:) ", "");

    private App NewApp() => new(new AppConfig { Outdir = _folder });

    private JsonElement Configuration(string stack) => Read($"stacks/{stack}/cdk.tf.json");

    private JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, file))).RootElement;

    private sealed class Finding(params string[] errors) : IValidation
    {
        public string[] Validate() => errors;
    }

    private sealed class Adding(TerraformStack stack) : Amazon.JSII.Runtime.Deputy.DeputyBase, IAspect
    {
        public void Visit(IConstruct node)
        {
            if (ReferenceEquals(node, stack))
            {
                Aspects.Of(node).Add(new Unwanted());
            }
        }
    }

    private sealed class Unwanted : IAspect
    {
        public void Visit(IConstruct node) => throw new InvalidOperationException("applied");
    }
}

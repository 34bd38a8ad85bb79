using System.Runtime.CompilerServices;
using System.Text.Json;
using Xunit.Sdk;

namespace Infra.Testing.Estates;

/// <summary>A stack as synth writes it, to be held against what it must have.</summary>
public sealed class Synthesized
{
    private readonly TerraformStack _stack;
    private readonly SynthesizedBlock[] _blocks;

    private Synthesized(TerraformStack stack, string json)
    {
        _stack = stack;
        Json = json;
        _blocks = [.. SynthesizedBlock.AllOf(JsonSerializer.Deserialize<JsonElement>(json))];
    }

    /// <summary>The Terraform JSON: keys sorted, without the metadata under <c>//</c>.</summary>
    public string Json { get; }

    /// <summary>The addresses of all resources, data sources and providers, one a line: what the stack is made of, whatever it is called.</summary>
    public string Addresses => string.Concat(_blocks.Select(block => $"{block.Address}\n"));

    private string Name => _stack.Node.Id;

    /// <summary>Synthesizes a stack. Its validations run: a stack that synth refuses fails the test.</summary>
    /// <param name="stack">The stack. It may not be synthesized before it is complete.</param>
    public static Synthesized Of(TerraformStack stack) => new(stack, HashiCorp.Cdktf.Testing.Synth(stack, true));

    /// <summary>Asserts that the stack has a resource, data source or provider with the values.</summary>
    /// <typeparam name="T">A class of the bindings, such as <c>S3Bucket</c>.</typeparam>
    /// <param name="expected">
    /// Paths and values by the names that Terraform has: <c>("versioning_configuration.status", "Enabled")</c>. A path goes through lists
    /// by position (<c>ingress.0.from_port</c>), or through any of their items (<c>ingress.from_port</c>). A value is a string, number,
    /// boolean, list, dictionary or token; <see langword="null"/> asserts that there is none; see also <see cref="Expected"/>.
    /// </param>
    /// <returns>The first one that has them all, for further assertions.</returns>
    /// <exception cref="XunitException">There is none. The message shows the nearest ones and what differs.</exception>
    public SynthesizedBlock ShouldHave<T>(params (string Path, object? Value)[] expected) where T : TerraformElement
    {
        var type = BlockType.Of<T>();
        var wanted = Resolve(expected);
        return Found(type, wanted).FirstOrDefault() ?? throw new XunitException(Failure.Missing(Name, type, wanted, _blocks));
    }

    /// <summary>Asserts how many resources, data sources or providers have the values.</summary>
    /// <typeparam name="T">A class of the bindings, such as <c>S3Bucket</c>.</typeparam>
    /// <param name="count">How many.</param>
    /// <param name="expected">As for <see cref="ShouldHave{T}"/>.</param>
    /// <exception cref="XunitException">There are more or fewer. The message names those that were found.</exception>
    public void ShouldHaveExactly<T>(int count, params (string Path, object? Value)[] expected) where T : TerraformElement
    {
        var type = BlockType.Of<T>();
        var wanted = Resolve(expected);
        var found = Found(type, wanted).ToList();
        if (found.Count != count)
        {
            throw new XunitException(Failure.Count(Name, type, wanted, count, found, _blocks));
        }
    }

    /// <summary>Asserts that nothing of a type has the values.</summary>
    /// <typeparam name="T">A class of the bindings, such as <c>S3Bucket</c>.</typeparam>
    /// <param name="expected">As for <see cref="ShouldHave{T}"/>.</param>
    /// <exception cref="XunitException">Something has them. The message names it.</exception>
    public void ShouldNotHave<T>(params (string Path, object? Value)[] expected) where T : TerraformElement => ShouldHaveExactly<T>(0, expected);

    /// <summary>
    /// Asserts that the Terraform JSON is that of a reviewed file. A missing file fails like a difference: only <c>infra test --accept</c>
    /// writes it, which sets <see cref="Snapshot.AcceptVariable"/> to 1.
    /// </summary>
    /// <param name="name">The file in <c>Snapshots/</c> beside the test; the name of the stack and <c>.tf.json</c> by default.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    public void ShouldMatchSnapshot(string? name = null, [CallerFilePath] string testFile = "") =>
        Snapshot.Match(name ?? $"{Name}.tf.json", Json + "\n", testFile);

    /// <summary>
    /// Asserts that Terraform itself accepts the stack: <c>terraform init</c> without backend and <c>terraform validate</c>, in a temporary
    /// folder. It fetches the providers, from where <c>TF_CLI_CONFIG_FILE</c> and <c>TF_PLUGIN_CACHE_DIR</c> say. Without <c>terraform</c> on the search path the test is
    /// skipped and says so.
    /// </summary>
    /// <param name="cancellation">Stops Terraform.</param>
    /// <exception cref="XunitException">Terraform refuses the stack. The message has its diagnostics.</exception>
    public Task ShouldBeValidAsync(CancellationToken cancellation = default) => TerraformValidation.RunAsync(Name, Json, cancellation);

    private IEnumerable<SynthesizedBlock> Found(BlockType type, Expectation[] wanted) =>
        _blocks.Where(block => block.Type == type && wanted.All(expectation => expectation.IsMetBy(block)));

    private Expectation[] Resolve((string Path, object? Value)[] expected) =>
        [.. expected.Select(pair => new Expectation(pair.Path, Expected.Of(pair.Value, _stack)))];
}

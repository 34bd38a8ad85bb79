using System.Runtime.CompilerServices;
using System.Text.Json;
using Xunit.Sdk;

namespace Infra.Testing.Estates;

/// <summary>A synthesized stack, for assertions.</summary>
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

    /// <summary>The addresses of all resources, data sources and providers, one per line.</summary>
    public string Addresses => string.Concat(_blocks.Select(block => $"{block.Address}\n"));

    private string Name => _stack.Node.Id;

    /// <summary>Synthesizes a stack. Its validations run: a stack that synth rejects fails the test.</summary>
    /// <param name="stack">The complete stack. Do not call this while it is still being built.</param>
    public static Synthesized Of(TerraformStack stack) => new(stack, HashiCorp.Cdktf.Testing.Synth(stack, true));

    /// <summary>Asserts that the stack has a resource, data source or provider with these values.</summary>
    /// <typeparam name="T">A class of the bindings, such as <c>S3Bucket</c>.</typeparam>
    /// <param name="expected">
    /// Paths and values, with Terraform's names: <c>("versioning_configuration.status", "Enabled")</c>. A path selects an item of a list by
    /// position (<c>ingress.0.from_port</c>), or searches all items (<c>ingress.from_port</c>). A value is a string, number, boolean, list,
    /// dictionary or token; <see langword="null"/> asserts that there is no value. See also <see cref="Expected"/>.
    /// </param>
    /// <returns>The first match, for further assertions.</returns>
    /// <exception cref="XunitException">There is no match. The message shows the closest candidates and their differences.</exception>
    public SynthesizedBlock ShouldHave<T>(params (string Path, object? Value)[] expected) where T : TerraformElement
    {
        var type = BlockType.Of<T>();
        var wanted = Resolve(expected);
        return Found(type, wanted).FirstOrDefault() ?? throw new XunitException(Failure.Missing(Name, type, wanted, _blocks));
    }

    /// <summary>Asserts how many resources, data sources or providers have these values.</summary>
    /// <typeparam name="T">A class of the bindings, such as <c>S3Bucket</c>.</typeparam>
    /// <param name="count">The expected number.</param>
    /// <param name="expected">See <see cref="ShouldHave{T}"/>.</param>
    /// <exception cref="XunitException">The number is different. The message lists the matches.</exception>
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

    /// <summary>Asserts that no resource, data source or provider of a type has these values.</summary>
    /// <typeparam name="T">A class of the bindings, such as <c>S3Bucket</c>.</typeparam>
    /// <param name="expected">See <see cref="ShouldHave{T}"/>.</param>
    /// <exception cref="XunitException">There is a match. The message names it.</exception>
    public void ShouldNotHave<T>(params (string Path, object? Value)[] expected) where T : TerraformElement => ShouldHaveExactly<T>(0, expected);

    /// <summary>
    /// Asserts that the Terraform JSON equals a reviewed file. A missing file fails the test too; only <c>infra test --accept</c> writes
    /// it, by setting <see cref="Snapshot.AcceptVariable"/> to 1.
    /// </summary>
    /// <param name="name">The file name in <c>Snapshots/</c> next to the test. Default: the stack name and <c>.tf.json</c>.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    public void ShouldMatchSnapshot(string? name = null, [CallerFilePath] string testFile = "") =>
        Snapshot.Match(name ?? $"{Name}.tf.json", Json + "\n", testFile);

    /// <summary>
    /// Asserts that Terraform accepts the stack: runs <c>terraform init</c> without a backend and <c>terraform validate</c> in a temporary
    /// folder. Providers are downloaded as configured by <c>TF_CLI_CONFIG_FILE</c> and <c>TF_PLUGIN_CACHE_DIR</c>. The test is skipped with
    /// a message if <c>terraform</c> is not on the search path.
    /// </summary>
    /// <param name="cancellation">Cancels the Terraform run.</param>
    /// <exception cref="XunitException">Terraform rejects the stack. The message contains its diagnostics.</exception>
    public Task ShouldBeValidAsync(CancellationToken cancellation = default) => TerraformValidation.RunAsync(Name, Json, cancellation);

    private IEnumerable<SynthesizedBlock> Found(BlockType type, Expectation[] wanted) =>
        _blocks.Where(block => block.Type == type && wanted.All(expectation => expectation.IsMetBy(block)));

    private Expectation[] Resolve((string Path, object? Value)[] expected) =>
        [.. expected.Select(pair => new Expectation(pair.Path, Expected.Of(pair.Value, _stack)))];
}

using Infra.Contracts.Releases;
using NJsonSchema;

namespace Infra.Contracts.Tests.Releases;

public sealed class ReleaseSchemaTests
{
    [Fact]
    public async Task Schema_takes_what_is_written() => Assert.Empty(
        (await SchemaAsync()).Validate(Releases.Dev("api", Releases.Catalog.Find("api")!.At(Releases.First)).ToJson()));

    [Theory]
    [InlineData("version", "{\"applications\": {\"api\": {\"artifact\": \"ghcr.io/lynx/lynx-api:1111111111111111111111111111111111111111\", \"version\": \"main\"}}}")]
    [InlineData("artifact", "{\"applications\": {\"api\": {\"artifact\": \"ghcr.io/lynx/lynx-api:latest\", \"version\": \"1111111111111111111111111111111111111111\"}}}")]
    [InlineData("artifact", "{\"applications\": {\"api\": {\"artifact\": \"ghcrXio/lynx/lynx-api:1111111111111111111111111111111111111111\", \"version\": \"1111111111111111111111111111111111111111\"}}}")]
    [InlineData("wep", "{\"applications\": {\"wep\": {}}}")]
    [InlineData("applications", "{}")]
    [InlineData("owner", "{\"applications\": {}, \"owner\": \"me\"}")]
    public async Task Schema_refuses_what_synth_refuses(string property, string text) =>
        Assert.Contains((await SchemaAsync()).Validate(text), error => Properties(error).Contains(property));

    private static Task<JsonSchema> SchemaAsync() => JsonSchema.FromJsonAsync(ReleaseSchema.Of(Releases.Catalog), TestContext.Current.CancellationToken);

    private static IEnumerable<string?> Properties(NJsonSchema.Validation.ValidationError error) =>
        error is NJsonSchema.Validation.ChildSchemaValidationError parent
            ? parent.Errors.Values.SelectMany(errors => errors).SelectMany(Properties)
            : [error.Property];
}

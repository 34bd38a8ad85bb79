using Infra.Contracts.Problems;
using Infra.Contracts.Releases;

namespace Infra.Contracts.Tests.Releases;

public sealed class ReleaseFileTests
{
    private const string Text = """
        {
          "$schema": "./schema.json",
          "applications": {
            "api": {
              "artifact": "ghcr.io/lynx/lynx-api:1111111111111111111111111111111111111111",
              "version": "1111111111111111111111111111111111111111"
            },
            "web": {
              "artifact": "ghcr.io/lynx/web:1111111111111111111111111111111111111111",
              "version": "1111111111111111111111111111111111111111"
            }
          }
        }

        """;

    [Fact]
    public void File_is_the_same_bytes_whatever_came_first()
    {
        var (api, web) = (Releases.Catalog.Find("api")!.At(Releases.First), Releases.Catalog.Find("web")!.At(Releases.First));

        Assert.Equal(Text, Releases.Dev("web", web).With("api", api).ToJson());
        Assert.Equal(Text, Releases.Dev("api", api).With("web", web).ToJson());
    }

    [Fact]
    public void File_that_was_read_is_written_as_it_was() => Assert.Equal(Text, ReleaseFile.Parse("dev", Text).ToJson());

    [Theory]
    [InlineData("", "INFRA3101 envs/dev.json: It is not a file of versions: line 1.")]
    [InlineData("null", "INFRA3101 envs/dev.json: It is not a file of versions.")]
    [InlineData("{}", "INFRA3101 envs/dev.json: It is not a file of versions: line 1.")]
    [InlineData("{\"applications\": {}, \"aplications\": {}}", "INFRA3101 envs/dev.json: It is not a file of versions: line 1.")]
    [InlineData("{\"applications\": {},\n \"applications\": {}}", "INFRA3101 envs/dev.json: It is not a file of versions: line 2.")]
    [InlineData("{\"applications\": {\"api\": null}}", "INFRA3101 envs/dev.json: It is not a file of versions.")]
    [InlineData("{\"applications\": {\"api\": {\"version\": \"1\"}}}", "INFRA3101 envs/dev.json: It is not a file of versions: line 1.")]
    public void Text_that_is_no_such_file_is_refused(string text, string fact)
    {
        var refused = Assert.Throws<InfraException>(() => ReleaseFile.Parse("dev", text));

        Assert.Equal(
            $"{fact} Write {{\"applications\": {{\"NAME\": {{\"artifact\": …, \"version\": …}}}}}}, or restore it from version control; ./infra release writes it.",
            refused.Message);
    }
}

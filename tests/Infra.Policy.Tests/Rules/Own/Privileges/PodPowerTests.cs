namespace Infra.Policy.Tests.Rules.Own.Privileges;

public sealed class PodPowerTests
{
    [Theory]
    [InlineData("kubernetes_pod_v1", """{ "capabilities": { "add": ["SYS_ADMIN"] } }""", "capabilities.add: [\"SYS_ADMIN\"]: it has privileges on its node")]
    [InlineData("aws_ecs_task_definition", """{ "container_definitions": "[{\"linuxParameters\":{\"capabilities\":{\"add\":[\"SYS_PTRACE\"]}}}]" }""", "container_definitions: SYS_PTRACE among its capabilities: it has privileges on its node")]
    [InlineData("kubernetes_service_v1", """{ "spec": { "external_ips": ["203.0.113.5"] } }""", "spec.external_ips: [\"203.0.113.5\"]: it can intercept traffic to foreign addresses")]
    [InlineData("kubernetes_service_v1", """{ "spec": { "type": "LoadBalancer" } }""", "spec.type: \"LoadBalancer\": an address for the internet, as no annotation makes it internal")]
    [InlineData("kubernetes_ingress_v1", """{ "metadata": { "annotations": { "nginx.ingress.kubernetes.io/server-snippet": "x" } } }""", "metadata.annotations.nginx.ingress.kubernetes.io/server-snippet: set: it changes the shared configuration")]
    [InlineData("kubernetes_ingress_v1", """{ "metadata": { "annotations": { "alb.ingress.kubernetes.io/scheme": "internet-facing" } } }""", "metadata.annotations.alb.ingress.kubernetes.io/scheme: \"internet-facing\": an address for the internet")]
    public void Power_beyond_the_workload_is_found(string type, string body, string found) => Assert.Equal([$"{type}.it {found}"], TestEstate.With(type, body).Findings("INFRA-POD-POWER"));

    [Theory]
    [InlineData("kubernetes_pod_v1", """{ "capabilities": { "drop": ["ALL"], "add": ["NET_BIND_SERVICE"] } }""")]
    [InlineData("kubernetes_service_v1", """{ "spec": { "type": "ClusterIP" } }""")]
    [InlineData("kubernetes_service_v1", """{ "metadata": { "annotations": { "service.beta.kubernetes.io/aws-load-balancer-scheme": "internal" } }, "spec": { "type": "LoadBalancer" } }""")]
    [InlineData("kubernetes_service_v1", """{ "metadata": { "annotations": { "service.beta.kubernetes.io/azure-load-balancer-internal": "true" } }, "spec": { "type": "LoadBalancer" } }""")]
    [InlineData("kubernetes_service_v1", """{ "metadata": { "annotations": { "networking.gke.io/load-balancer-type": "Internal" } }, "spec": { "type": "LoadBalancer" } }""")]
    public void Workload_that_keeps_to_itself_passes(string type, string body) => Assert.Equal([], TestEstate.With(type, body).Findings("INFRA-POD-POWER"));

    [Fact]
    public void What_stands_beside_the_parts_of_a_cluster_is_found() => Assert.Equal(
        ["kubernetes_config_map_v1.it metadata.namespace: \"kube-system\": it runs in a system namespace"],
        TestEstate.With("kubernetes_config_map_v1", """{ "metadata": { "name": "x", "namespace": "kube-system" } }""").Findings("INFRA-CLUSTER-ADMIN"));
}
